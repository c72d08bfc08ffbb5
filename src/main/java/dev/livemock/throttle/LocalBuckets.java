package dev.livemock.throttle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.livemock.gateway.Caller;
import dev.livemock.gateway.Operation;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The token buckets of this process.
 *
 * <p>There are two caches, each of at most a sixteenth of the heap, regardless of the length of the callers' names. A bucket
 * that was not used for a second is full again and can be discarded. Empty buckets have a separate cache, so that other buckets
 * cannot evict them. This cache overflows only if the clock is frozen, or if more callers than fit in it are throttled within
 * one second. It then evicts the least frequently used buckets.
 */
final class LocalBuckets implements Buckets {

    /** The size of a bucket and its cache entry, without the caller's name, as measured on 64-bit JVMs. */
    private static final int BYTES_PER_BUCKET = 600;

    private static final int HEAP_DIVISOR = 16;

    /** The size of a caller without the characters of its name: the record, the string and its array. */
    private static final int BYTES_PER_CALLER = 64;

    private final RateLimits rates;
    private final TimeMeter time;
    private final Cache<Key, Bucket> buckets;

    /** The buckets that were emptied and were used within the last second. Most of them are in {@link #buckets} too. */
    private final Cache<Key, Bucket> emptied;

    LocalBuckets(RateLimits rates, TimeMeter time) {
        this(rates, time, maxBytes());
    }

    /**
     * Creates the buckets.
     *
     * @param maxBytes the maximum size of each of the two caches
     */
    LocalBuckets(RateLimits rates, TimeMeter time, long maxBytes) {
        this.rates = rates;
        this.time = time;
        this.buckets = newCache(maxBytes);
        this.emptied = newCache(maxBytes);
    }

    private Cache<Key, Bucket> newCache(long maxBytes) {
        return Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher((Key key, Bucket bucket) -> BYTES_PER_BUCKET + bytesOf(key.caller()))
                .expireAfterAccess(RateLimits.TIME_TO_REFILL)
                .ticker(time::currentTimeNanos)
                .executor(Runnable::run)
                .build();
    }

    /** Returns the maximum size of a cache of buckets, in bytes: a sixteenth of the heap. */
    static long maxBytes() {
        return Runtime.getRuntime().maxMemory() / HEAP_DIVISOR;
    }

    /** Returns the maximum size of a caller, in bytes. */
    static int bytesOf(Caller caller) {
        return BYTES_PER_CALLER + Character.BYTES * caller.name().length();
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
                .addLimit(RateLimits.bandwidth(rate))
                .withCustomTimePrecision(time)
                .build();
    }

    @Override
    public List<BucketResponse> levels() {
        Map<Key, Bucket> used = new LinkedHashMap<>(emptied.asMap());
        buckets.asMap().forEach(used::putIfAbsent);
        return used.entrySet().stream()
                .limit(MAX_LEVELS)
                .map(entry -> levelOf(entry.getKey(), entry.getValue()))
                .toList();
    }

    private BucketResponse levelOf(Key key, Bucket bucket) {
        return new BucketResponse(
                key.caller(), key.operation().apiName(), bucket.getAvailableTokens(), rates.of(key.operation()));
    }

    /** Returns the number of cached buckets. Empty buckets may count twice. */
    long size() {
        buckets.cleanUp();
        emptied.cleanUp();
        return buckets.estimatedSize() + emptied.estimatedSize();
    }

    private record Key(Caller caller, Operation operation) {}
}
