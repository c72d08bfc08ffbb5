package dev.livemock.auth;

import dev.livemock.storage.Resettable;
import java.time.Duration;
import java.time.Instant;

/** The nonces that were used, each remembered for as long as a replay of its call would be in time. */
interface Nonces extends Resettable {

    /**
     * The least real time for which a nonce is remembered. A call can be replayed for as long if it was signed ahead of the
     * clock. In that time the application's clock can be set forward and back without forgetting the nonce.
     */
    Duration KEPT = SignatureTimestamp.TOLERANCE.multipliedBy(2);

    /**
     * Remembers the nonce of a call whose signature matched.
     *
     * @param accessKeyId an AccessKeyId that exists
     * @param signed when the call was signed, within {@link SignatureTimestamp#TOLERANCE} of now
     * @throws dev.livemock.gateway.ApiException {@code SignatureNonceUsed}, or {@code InvalidTimeStamp.Expired} if it was
     *     signed too long ago for what is remembered
     */
    void use(String accessKeyId, String nonce, Instant signed);
}
