package dev.livemock.auth;

import dev.livemock.error.ErrorCode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The nonces that were used, each remembered for as long as a replay of its call would be in time.
 *
 * <p>The memory is bounded without ever letting a replay through. When it is full, the oldest nonces are forgotten, and
 * from then on every call that was signed no later than they were used is refused as expired. Clients whose clock is right
 * do not notice: they sign now.
 */
@Component
class Nonces {

    private static final int MAX_NONCES = 200_000;

    private final Clock clock;
    private final int maxNonces;
    private final Set<NonceId> used = new HashSet<>();
    private final TreeMap<Long, List<NonceId>> bySecond = new TreeMap<>();
    private long forgottenUntil = Long.MIN_VALUE;

    @Autowired
    Nonces(Clock clock) {
        this(clock, MAX_NONCES);
    }

    Nonces(Clock clock, int maxNonces) {
        this.clock = clock;
        this.maxNonces = maxNonces;
    }

    /**
     * Remembers the nonce of a call whose signature matched.
     *
     * @param signed when the call was signed, within {@link SigningTime#TOLERANCE} of now
     * @throws dev.livemock.error.ApiException {@code SignatureNonceUsed}, or {@code InvalidTimeStamp.Expired} if it was
     *     signed too long ago for what is remembered
     */
    synchronized void use(String accessKeyId, String nonce, Instant signed) {
        long now = clock.instant().getEpochSecond();
        forget(bySecond.headMap(now - SigningTime.TOLERANCE.toSeconds(), false));
        if (signed.getEpochSecond() <= forgottenUntil) {
            throw ErrorCode.TIMESTAMP_EXPIRED.exception();
        }
        NonceId id = NonceId.of(accessKeyId, nonce);
        if (!used.add(id)) {
            throw ErrorCode.SIGNATURE_NONCE_USED.exception();
        }
        bySecond.computeIfAbsent(Math.max(now, signed.getEpochSecond()), second -> new ArrayList<>())
                .add(id);
        while (used.size() > maxNonces) {
            forgottenUntil = Math.max(forgottenUntil, bySecond.firstKey());
            forget(bySecond.headMap(forgottenUntil, true));
        }
    }

    private void forget(Map<Long, List<NonceId>> old) {
        old.values().forEach(ids -> ids.forEach(used::remove));
        old.clear();
    }

    synchronized int size() {
        return used.size();
    }

    /** 128 bits of the hash of an AccessKeyId and a nonce, which may be of any length. */
    private record NonceId(long high, long low) {

        static NonceId of(String accessKeyId, String nonce) {
            byte[] text = (accessKeyId + "\n" + nonce).getBytes(StandardCharsets.UTF_8);
            ByteBuffer hash = ByteBuffer.wrap(Sha256.hash(text));
            return new NonceId(hash.getLong(), hash.getLong());
        }
    }
}
