package dev.livemock.message;

import dev.livemock.gateway.Example;

/**
 * The result of GetMessageToken.
 *
 * @param accessToken the token of the client, which is opaque and new with each call
 * @param refreshToken the token that renews the access token, which is opaque and new with each call
 * @param accessTokenExpiredTime the lifetime of the access token, in milliseconds
 */
record GetMessageTokenResult(
        @Example("oauth_cloud_key:AdSVmtOgYQdpVdM3qzHDfQ") String accessToken,
        @Example("oauth_cloud_key:4PRiTcXvDJDXeaaLm1RKyw") String refreshToken,
        @Example("86400000") long accessTokenExpiredTime) {}
