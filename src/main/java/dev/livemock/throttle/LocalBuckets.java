package dev.livemock.throttle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.livemock.gateway.Caller;
import dev.livemock.gateway.Operation;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The token buckets of this process.
 *
 * <p>The memory that they take is bounded without ever forgiving a caller who is being throttled: a bucket that nobody
 * asked for a second is full again, so forgetting it changes nothing; and of the buckets that are in use, an empty one
 * weighs nothing, which exempts it from eviction. Only when there are several times as many, which takes a clock that stands
 * still, all are forgotten.
 */
final class LocalBuckets implements Buckets {

    private static final Duration TIME_TO_REFILL = Duration.ofSeconds(1);
    private static final int MAX_BUCKETS = 100_000;

    /** No caller empties as many within a second, but while the clock stands still none is ever full again. */
    private static final long BUCKETS_WITH_EMPTY_ONES = 4;

    private final Rates rates;
    private final long mostBuckets;
    private final TimeMeter time;
    private final Cache<Key, CallerBucket> buckets;

    LocalBuckets(Rates rates, Clock clock) {
        this(rates, clock, MAX_BUCKETS);
    }

    LocalBuckets(Rates rates, Clock clock, int maxBuckets) {
        this.rates = rates;
        this.mostBuckets = BUCKETS_WITH_EMPTY_ONES * maxBuckets;
        this.time = new ClockTimeMeter(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumWeight(maxBuckets)
                .weigher((Key key, CallerBucket bucket) -> bucket.empty() ? 0 : 1)
                .expireAfterAccess(TIME_TO_REFILL)
                .ticker(time::currentTimeNanos)
                .executor(Runnable::run)
                .build();
    }

    /** Says nothing, since to take a token is no dearer. */
    @Override
    public @Nullable ConsumptionProbe refusal(Caller caller, Operation operation) {
        return null;
    }

    @Override
    public ConsumptionProbe take(Caller caller, Operation operation) {
        if (buckets.estimatedSize() > mostBuckets) {
            buckets.invalidateAll();
        }
        Key key = new Key(caller, operation);
        CallerBucket held = buckets.get(key, this::newBucket);
        ConsumptionProbe probe = held.bucket().tryConsumeAndReturnRemaining(1);
        boolean empty = probe.getRemainingTokens() == 0;
        if (empty != held.empty()) {
            buckets.asMap().replace(key, held, new CallerBucket(held.bucket(), empty));
        }
        return probe;
    }

    @Override
    public List<BucketLevel> levels() {
        return buckets.asMap().entrySet().stream()
                .map(entry -> levelOf(entry.getKey(), entry.getValue().bucket()))
                .toList();
    }

    private BucketLevel levelOf(Key key, Bucket bucket) {
        return new BucketLevel(
                key.caller(), key.operation().apiName(), bucket.getAvailableTokens(), rates.of(key.operation()));
    }

    /** Returns how many buckets are held, those that are about to be forgotten included. */
    long size() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private CallerBucket newBucket(Key key) {
        int rate = rates.of(key.operation());
        Bucket bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(rate).refillGreedy(rate, TIME_TO_REFILL))
                .withCustomTimePrecision(time)
                .build();
        return new CallerBucket(bucket, false);
    }

    private record Key(Caller caller, Operation operation) {}

    /** A bucket, and whether its last call left it empty. */
    private record CallerBucket(Bucket bucket, boolean empty) {}
}
