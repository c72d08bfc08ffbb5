package dev.livemock.auth;

import org.jspecify.annotations.Nullable;

/** The signature of a call as received, in one of the two versions. */
interface Signature {

    /** Returns the security token of a temporary credential, or null if it is absent. */
    @Nullable String securityToken();

    /** Returns the timestamp as received, or null if it is absent. */
    @Nullable String timestamp();

    /** Returns the value that detects replays: the nonce or a substitute for it. Returns null if both are absent. */
    @Nullable String nonce();

    /** Checks parameters that only this signature version has, before the credential is looked up. By default, there are none. */
    default void requireComplete() {}

    /**
     * Checks the version and the method of the signature, then verifies the signature itself.
     *
     * @throws dev.livemock.gateway.ApiException {@code InvalidSignatureMethod}, {@code IncompleteSignature}, or
     *     {@code SignatureDoesNotMatch} with the server's string to sign
     */
    void requireMatch(String accessKeySecret);
}
