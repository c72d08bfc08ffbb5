package dev.livemock.throttle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.livemock.gateway.Caller;
import dev.livemock.gateway.Operation;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The token buckets of this process.
 *
 * <p>They take at most an eighth of the heap, however long the names of the callers are. A bucket that was not used for a
 * second is full again, so discarding it changes nothing. Empty buckets have a cache of their own, so that other buckets
 * cannot evict them. It overflows only if the clock is frozen, or if more callers than it holds are throttled within one
 * second. Then it evicts the buckets that are used least.
 */
final class LocalBuckets implements Buckets {

    private static final Duration TIME_TO_REFILL = Duration.ofSeconds(1);

    /** The size of a bucket with its entry in a cache, without the name of the caller, as measured on 64-bit JVMs. */
    private static final int BYTES_OF_A_BUCKET = 600;

    private final Rates rates;
    private final TimeMeter time;
    private final Cache<Key, Bucket> buckets;

    /** The buckets that a call has left empty, most of which are in {@link #buckets} too. */
    private final Cache<Key, Bucket> emptied;

    LocalBuckets(Rates rates, TimeMeter time) {
        this(rates, time, BucketMemory.maxBytes());
    }

    /**
     * Creates the buckets.
     *
     * @param maxBytes how many bytes all buckets may take, and how many those that are empty may take in addition
     */
    LocalBuckets(Rates rates, TimeMeter time, long maxBytes) {
        this.rates = rates;
        this.time = time;
        this.buckets = newCache(maxBytes);
        this.emptied = newCache(maxBytes);
    }

    private Cache<Key, Bucket> newCache(long maxBytes) {
        return Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher((Key key, Bucket bucket) -> BYTES_OF_A_BUCKET + BucketMemory.bytesOf(key.caller()))
                .expireAfterAccess(TIME_TO_REFILL)
                .ticker(time::currentTimeNanos)
                .executor(Runnable::run)
                .build();
    }

    /** Returns null, since taking a token costs no more than this question. */
    @Override
    public @Nullable ConsumptionProbe refusal(Caller caller, Operation operation) {
        return null;
    }

    @Override
    public ConsumptionProbe take(Caller caller, Operation operation) {
        Key key = new Key(caller, operation);
        Bucket bucket = buckets.get(key, this::emptiedOrNew);
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (probe.getRemainingTokens() == 0) {
            emptied.put(key, bucket);
        }
        return probe;
    }

    private Bucket emptiedOrNew(Key key) {
        Bucket bucket = emptied.getIfPresent(key);
        return bucket == null ? newBucket(rates.of(key.operation())) : bucket;
    }

    private Bucket newBucket(int rate) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate).refillGreedy(rate, TIME_TO_REFILL))
                .withCustomTimePrecision(time)
                .build();
    }

    @Override
    public List<BucketLevel> levels() {
        Map<Key, Bucket> used = new LinkedHashMap<>(emptied.asMap());
        buckets.asMap().forEach(used::putIfAbsent);
        return used.entrySet().stream()
                .limit(MAX_LEVELS)
                .map(entry -> levelOf(entry.getKey(), entry.getValue()))
                .toList();
    }

    private BucketLevel levelOf(Key key, Bucket bucket) {
        return new BucketLevel(
                key.caller(), key.operation().apiName(), bucket.getAvailableTokens(), rates.of(key.operation()));
    }

    /** Returns how many buckets are held. A bucket that is empty may count twice. */
    long size() {
        buckets.cleanUp();
        emptied.cleanUp();
        return buckets.estimatedSize() + emptied.estimatedSize();
    }

    private record Key(Caller caller, Operation operation) {}
}
