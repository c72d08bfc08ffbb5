package dev.livemock.message;

import dev.livemock.gateway.Example;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;

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
        @Example("86400000") long accessTokenExpiredTime) {

    private static final Duration LIFETIME = Duration.ofDays(1);
    private static final String PREFIX = "oauth_cloud_key:";
    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Creates new tokens. They are random and not stored (decision 21). */
    static GetMessageTokenResult random() {
        return new GetMessageTokenResult(newToken(), newToken(), LIFETIME.toMillis());
    }

    private static String newToken() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
