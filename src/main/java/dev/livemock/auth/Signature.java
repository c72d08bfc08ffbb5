package dev.livemock.auth;

import org.jspecify.annotations.Nullable;

/** What a call carries to prove who makes it: a signature of one of the two versions, as it came. */
interface Signature {

    /** Returns the AccessKeyId, or null if it is absent. */
    @Nullable String accessKeyId();

    /** Returns the token of a temporary credential, or null if it is absent. */
    @Nullable String securityToken();

    /** Returns when the call was signed, as it was written, or null if it is absent. */
    @Nullable String timestamp();

    /** Returns what is remembered against replays: the nonce, or what stands for it, or null if it is absent. */
    @Nullable String nonce();

    /** Checks that everything is there that this version requires and the other does not. */
    void requireComplete();

    /**
     * Checks the signing method.
     *
     * @throws dev.livemock.gateway.ApiException {@code InvalidSignatureMethod}
     */
    void requireKnownMethod();

    /**
     * Checks the signature itself.
     *
     * @throws dev.livemock.gateway.ApiException {@code IncompleteSignature} or {@code SignatureDoesNotMatch}, the latter
     *     with the string that the server would have signed
     */
    void requireMatch(String accessKeySecret);
}
