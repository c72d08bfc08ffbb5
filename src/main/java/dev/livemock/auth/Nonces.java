package dev.livemock.auth;

import dev.livemock.gateway.Call;
import dev.livemock.gateway.Exchange;
import dev.livemock.storage.Resettable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The used nonces. Each nonce is stored at least for as long as the timestamp of its call is accepted. */
interface Nonces extends Resettable {

    /**
     * The minimum time for which a nonce is stored, measured by the system clock. It is twice the tolerance, because a call
     * can be signed ahead of the clock, and because the application's clock can be set forward and back.
     */
    Duration RETENTION = SignatureTimestamp.TOLERANCE.multipliedBy(2);

    /**
     * Stores the nonce of a call whose signature was verified.
     *
     * @param accessKeyId the AccessKeyId of a configured credential
     * @param signed the timestamp of the call, within {@link SignatureTimestamp#TOLERANCE} of now
     * @throws dev.livemock.gateway.ApiException {@code SignatureNonceUsed} if the nonce was used before, or
     *     {@code InvalidTimeStamp.Expired} if the timestamp is not after the last use of an evicted nonce
     */
    void use(String accessKeyId, String nonce, Instant signed);

    /**
     * Stores the nonce of a call if its signature was verified.
     *
     * @throws dev.livemock.gateway.ApiException in the cases of {@link #use}
     */
    default void requireUnused(Exchange exchange, Call call) {
        VerifiedSignature signature = VerifiedSignature.of(exchange.request());
        if (signature != null && signature.nonce() != null) {
            use(signature.credential().accessKeyId(), signature.nonce(), signature.time());
        }
    }

    /** Returns the first 128 bits of the SHA-256 hash of a nonce. The nonce can have any length. */
    static UUID hash(String nonce) {
        ByteBuffer hash = ByteBuffer.wrap(Sha256.hash(nonce.getBytes(StandardCharsets.UTF_8)));
        return new UUID(hash.getLong(), hash.getLong());
    }
}
