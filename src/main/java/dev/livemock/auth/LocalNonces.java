package dev.livemock.auth;

import dev.livemock.error.ErrorCode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The nonces that were used at this process.
 *
 * <p>The memory is bounded for each AccessKeyId without ever letting a replay through. When it is full, the oldest nonces
 * are forgotten, and from then on every call of that key that was signed no later than they were used is refused as
 * expired. Clients whose clock is right hardly notice: they sign now.
 */
final class LocalNonces implements Nonces {

    private static final int MAX_NONCES = 200_000;

    private final Clock clock;
    private final int maxNonces;
    private final Map<String, OfOneKey> byKey = new ConcurrentHashMap<>();

    LocalNonces(Clock clock) {
        this(clock, MAX_NONCES);
    }

    LocalNonces(Clock clock, int maxNonces) {
        this.clock = clock;
        this.maxNonces = maxNonces;
    }

    @Override
    public void use(String accessKeyId, String nonce, Instant signed) {
        byKey.computeIfAbsent(accessKeyId, key -> new OfOneKey())
                .use(NonceId.of(nonce), signed.getEpochSecond(), clock.instant().getEpochSecond());
    }

    @Override
    public void reset() {
        byKey.clear();
    }

    int size() {
        return byKey.values().stream().mapToInt(OfOneKey::size).sum();
    }

    private final class OfOneKey {

        private final Set<NonceId> used = new HashSet<>();
        private final TreeMap<Long, List<NonceId>> bySecond = new TreeMap<>();
        private long forgottenUntil = Long.MIN_VALUE;

        synchronized void use(NonceId id, long signed, long now) {
            forget(bySecond.headMap(now - SigningTime.TOLERANCE.toSeconds(), false));
            if (signed <= forgottenUntil) {
                throw ErrorCode.TIMESTAMP_EXPIRED.exception();
            }
            if (!used.add(id)) {
                throw ErrorCode.SIGNATURE_NONCE_USED.exception();
            }
            bySecond.computeIfAbsent(Math.max(now, signed), second -> new ArrayList<>())
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
    }
}
