package dev.livemock.auth;

import dev.livemock.gateway.ErrorCode;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The nonces that were used in this process.
 *
 * <p>The number of nonces is limited for each AccessKeyId. Their total size is limited to an eighth of the heap. If an
 * AccessKeyId exceeds its limit, its oldest nonces are evicted. If the total is exceeded, the oldest nonces of the
 * AccessKeyId that has the most are evicted. To prevent replays, a later call of the AccessKeyId is rejected as expired if
 * its timestamp is not after the last use of an evicted nonce. This rarely affects clients whose clock is correct, since
 * they sign with the current time.
 */
final class LocalNonces implements Nonces {

    private static final int MAX_NONCES_PER_KEY = 200_000;
    private static final int HEAP_DIVISOR = 8;
    private static final int BYTES_PER_NONCE = 100;

    private final Clock clock;
    private final InstantSource realTime;
    private final int maxNoncesOfOneKey;
    private final long maxNonces;
    private final AtomicLong size = new AtomicLong();
    private final Map<String, NoncesOfKey> byKey = new ConcurrentHashMap<>();

    LocalNonces(Clock clock, InstantSource realTime) {
        this(clock, realTime, MAX_NONCES_PER_KEY, Runtime.getRuntime().maxMemory() / HEAP_DIVISOR / BYTES_PER_NONCE);
    }

    LocalNonces(Clock clock, InstantSource realTime, int maxNoncesOfOneKey, long maxNonces) {
        this.clock = clock;
        this.realTime = realTime;
        this.maxNoncesOfOneKey = maxNoncesOfOneKey;
        this.maxNonces = maxNonces;
    }

    @Override
    public void use(String accessKeyId, String nonce, Instant signed) {
        byKey.computeIfAbsent(accessKeyId, key -> new NoncesOfKey())
                .use(
                        Nonces.hash(nonce),
                        signed.getEpochSecond(),
                        clock.instant().getEpochSecond(),
                        realTime.instant().getEpochSecond());
        if (size.get() > maxNonces) {
            byKey.values().stream()
                    .max(Comparator.comparingInt(NoncesOfKey::size))
                    .ifPresent(NoncesOfKey::evictOldest);
        }
    }

    @Override
    public void reset() {
        byKey.values().forEach(NoncesOfKey::reset);
    }

    long size() {
        return size.get();
    }

    private final class NoncesOfKey {

        /** The last second of each nonce: the second of its use, or of its signature if that is later. */
        private final Map<UUID, Long> used = new HashMap<>();

        private final TreeMap<Long, NoncesOfSecond> bySecond = new TreeMap<>();
        private long evictedUntil = Long.MIN_VALUE;

        synchronized void use(UUID id, long signed, long now, long realNow) {
            long expired = now - SignatureTimestamp.TOLERANCE.toSeconds();
            evictOlderThan(expired, realNow - RETENTION.toSeconds());
            if (signed <= evictedUntil) {
                throw ErrorCode.TIMESTAMP_EXPIRED.exception();
            }
            Long before = used.get(id);
            if (before != null && before >= expired) {
                throw ErrorCode.SIGNATURE_NONCE_USED.exception();
            }
            if (before == null) {
                size.incrementAndGet();
            }
            long second = Math.max(now, signed);
            used.put(id, second);
            bySecond.computeIfAbsent(second, key -> new NoncesOfSecond()).add(id, realNow);
            while (used.size() > maxNoncesOfOneKey) {
                evictOldest();
            }
        }

        synchronized void evictOldest() {
            if (!bySecond.isEmpty()) {
                evictedUntil = Math.max(evictedUntil, bySecond.firstKey());
                evictFirstSecond();
            }
        }

        private void evictOlderThan(long second, long realSecond) {
            while (!bySecond.isEmpty()
                    && bySecond.firstKey() < second
                    && bySecond.firstEntry().getValue().lastUse < realSecond) {
                evictFirstSecond();
            }
        }

        /** Evicts the nonces of the oldest second, except those that were used again later. */
        private void evictFirstSecond() {
            int before = used.size();
            Map.Entry<Long, NoncesOfSecond> first = bySecond.pollFirstEntry();
            first.getValue().ids.forEach(id -> used.remove(id, first.getKey()));
            size.addAndGet(used.size() - before);
        }

        synchronized void reset() {
            size.addAndGet(-used.size());
            used.clear();
            bySecond.clear();
            evictedUntil = Long.MIN_VALUE;
        }

        synchronized int size() {
            return used.size();
        }
    }

    private static final class NoncesOfSecond {

        private final List<UUID> ids = new ArrayList<>();
        private long lastUse;

        void add(UUID id, long realNow) {
            ids.add(id);
            lastUse = realNow;
        }
    }
}
