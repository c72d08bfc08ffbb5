package dev.livemock.auth;

import dev.livemock.error.ErrorCode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The nonces that were used at this process.
 *
 * <p>The memory is bounded for each AccessKeyId, and for all together by an eighth of the heap, without ever letting a
 * replay through. When it is full, the oldest nonces of the AccessKeyId that has the most are forgotten, and from then on
 * every call of that key that was signed no later than they were used is refused as expired. Clients whose clock is right
 * hardly notice: they sign now.
 */
final class LocalNonces implements Nonces {

    private static final int MAX_NONCES_OF_ONE_KEY = 200_000;
    private static final int PART_OF_THE_HEAP = 8;
    private static final int BYTES_OF_A_NONCE = 100;

    private final Clock clock;
    private final int maxNoncesOfOneKey;
    private final long maxNonces;
    private final AtomicLong size = new AtomicLong();
    private final Map<String, OfOneKey> byKey = new ConcurrentHashMap<>();

    LocalNonces(Clock clock) {
        this(clock, MAX_NONCES_OF_ONE_KEY, Runtime.getRuntime().maxMemory() / PART_OF_THE_HEAP / BYTES_OF_A_NONCE);
    }

    LocalNonces(Clock clock, int maxNoncesOfOneKey, long maxNonces) {
        this.clock = clock;
        this.maxNoncesOfOneKey = maxNoncesOfOneKey;
        this.maxNonces = maxNonces;
    }

    @Override
    public void use(String accessKeyId, String nonce, Instant signed) {
        byKey.computeIfAbsent(accessKeyId, key -> new OfOneKey())
                .use(NonceId.of(nonce), signed.getEpochSecond(), clock.instant().getEpochSecond());
        if (size.get() > maxNonces) {
            byKey.values().stream().max(Comparator.comparingInt(OfOneKey::size)).ifPresent(OfOneKey::forgetOldest);
        }
    }

    @Override
    public void reset() {
        byKey.values().forEach(OfOneKey::reset);
    }

    long size() {
        return size.get();
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
            size.incrementAndGet();
            bySecond.computeIfAbsent(Math.max(now, signed), second -> new ArrayList<>())
                    .add(id);
            while (used.size() > maxNoncesOfOneKey) {
                forgetOldest();
            }
        }

        synchronized void forgetOldest() {
            if (!bySecond.isEmpty()) {
                forgottenUntil = Math.max(forgottenUntil, bySecond.firstKey());
                forget(bySecond.headMap(forgottenUntil, true));
            }
        }

        synchronized void reset() {
            forget(bySecond);
            forgottenUntil = Long.MIN_VALUE;
        }

        private void forget(Map<Long, List<NonceId>> old) {
            int before = used.size();
            old.values().forEach(ids -> ids.forEach(used::remove));
            old.clear();
            size.addAndGet(used.size() - before);
        }

        synchronized int size() {
            return used.size();
        }
    }
}
