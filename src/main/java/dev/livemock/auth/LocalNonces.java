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
    private final InstantSource realTime;
    private final int maxNoncesOfOneKey;
    private final long maxNonces;
    private final AtomicLong size = new AtomicLong();
    private final Map<String, OfOneKey> byKey = new ConcurrentHashMap<>();

    LocalNonces(Clock clock, InstantSource realTime) {
        this(
                clock,
                realTime,
                MAX_NONCES_OF_ONE_KEY,
                Runtime.getRuntime().maxMemory() / PART_OF_THE_HEAP / BYTES_OF_A_NONCE);
    }

    LocalNonces(Clock clock, InstantSource realTime, int maxNoncesOfOneKey, long maxNonces) {
        this.clock = clock;
        this.realTime = realTime;
        this.maxNoncesOfOneKey = maxNoncesOfOneKey;
        this.maxNonces = maxNonces;
    }

    @Override
    public void use(String accessKeyId, String nonce, Instant signed) {
        byKey.computeIfAbsent(accessKeyId, key -> new OfOneKey())
                .use(
                        NonceId.of(nonce),
                        signed.getEpochSecond(),
                        clock.instant().getEpochSecond(),
                        realTime.instant().getEpochSecond());
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

        /** The second until which each nonce was in use: that of its use, or that of its signature if it is later. */
        private final Map<NonceId, Long> used = new HashMap<>();

        private final TreeMap<Long, OfOneSecond> bySecond = new TreeMap<>();
        private long forgottenUntil = Long.MIN_VALUE;

        synchronized void use(NonceId id, long signed, long now, long realNow) {
            long expired = now - SignatureTimestamp.TOLERANCE.toSeconds();
            forgetOlderThan(expired, realNow - KEPT.toSeconds());
            if (signed <= forgottenUntil) {
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
            bySecond.computeIfAbsent(second, key -> new OfOneSecond()).add(id, realNow);
            while (used.size() > maxNoncesOfOneKey) {
                forgetOldest();
            }
        }

        synchronized void forgetOldest() {
            if (!bySecond.isEmpty()) {
                forgottenUntil = Math.max(forgottenUntil, bySecond.firstKey());
                forgetFirstSecond();
            }
        }

        private void forgetOlderThan(long second, long realSecond) {
            while (!bySecond.isEmpty()
                    && bySecond.firstKey() < second
                    && bySecond.firstEntry().getValue().lastUse < realSecond) {
                forgetFirstSecond();
            }
        }

        /** A nonce that was used again in a later second stays. */
        private void forgetFirstSecond() {
            int before = used.size();
            Map.Entry<Long, OfOneSecond> first = bySecond.pollFirstEntry();
            first.getValue().ids.forEach(id -> used.remove(id, first.getKey()));
            size.addAndGet(used.size() - before);
        }

        synchronized void reset() {
            size.addAndGet(-used.size());
            used.clear();
            bySecond.clear();
            forgottenUntil = Long.MIN_VALUE;
        }

        synchronized int size() {
            return used.size();
        }
    }

    private static final class OfOneSecond {

        private final List<NonceId> ids = new ArrayList<>();
        private long lastUse;

        void add(NonceId id, long realNow) {
            ids.add(id);
            lastUse = realNow;
        }
    }
}
