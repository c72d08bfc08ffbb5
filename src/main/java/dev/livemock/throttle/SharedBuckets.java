package dev.livemock.throttle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.livemock.gateway.Caller;
import dev.livemock.gateway.Operation;
import dev.livemock.storage.IntervalGuard;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The token buckets of all processes that share a database. The limit is exact across all processes. A caller that is
 * rejected repeatedly puts little load on the database: a process that knows when the next token of an empty bucket arrives
 * rejects all calls until then. After that, only one call for each new token queries the database.
 */
final class SharedBuckets implements Buckets {

    private static final Duration TIME_BETWEEN_DELETIONS = Duration.ofSeconds(10);

    /** The size of an entry of {@link #nextTokens}, without the caller's name. */
    private static final int BYTES_PER_ENTRY = 160;

    private final RateLimits rates;
    private final long generation;
    private final TimeMeter time;
    private final BucketTable table;
    private final IntervalGuard deletionInterval = new IntervalGuard(TIME_BETWEEN_DELETIONS);

    /**
     * The earliest time at which this process queries the database again for a bucket that was empty, in nanoseconds of the
     * {@link TimeMeter}. An evicted entry costs one query.
     */
    private final Cache<BucketId, Long> nextTokens = Caffeine.newBuilder()
            .maximumWeight(LocalBuckets.maxBytes())
            .weigher((BucketId id, Long next) -> BYTES_PER_ENTRY + LocalBuckets.bytesOf(id.caller()))
            .executor(Runnable::run)
            .build();

    /**
     * Creates the buckets of a generation. A bucket without a row is full.
     *
     * @param generation distinguishes these buckets from those before the last rate change or reset
     */
    SharedBuckets(RateLimits rates, long generation, TimeMeter time, BucketTable table) {
        this.rates = rates;
        this.generation = generation;
        this.time = time;
        this.table = table;
    }

    @Override
    public @Nullable ConsumptionProbe knownRejection(Caller caller, Operation operation) {
        Long next = nextTokens.getIfPresent(idOf(caller, operation));
        return next == null ? null : rejectionUntil(next);
    }

    @Override
    public ConsumptionProbe take(Caller caller, Operation operation) {
        BucketId id = idOf(caller, operation);
        ConsumptionProbe rejection = rejectionWithoutQuery(id);
        return rejection != null ? rejection : query(id);
    }

    private BucketId idOf(Caller caller, Operation operation) {
        return new BucketId(generation, operation, rates.of(operation), caller);
    }

    private @Nullable ConsumptionProbe rejectionUntil(long next) {
        long toWait = next - time.currentTimeNanos();
        return toWait > 0 ? ConsumptionProbe.rejected(0, toWait, toWait) : null;
    }

    /**
     * Rejects calls until the next token arrives. When it arrives, one call queries the database. Other calls are rejected
     * until one more token can have arrived. Returns null if the call must query the database.
     */
    private @Nullable ConsumptionProbe rejectionWithoutQuery(BucketId id) {
        Long next = nextTokens.getIfPresent(id);
        if (next == null) {
            return null;
        }
        ConsumptionProbe rejection = rejectionUntil(next);
        if (rejection != null) {
            return rejection;
        }
        long afterNext = next + nanosBetweenTokens(id);
        boolean mayQuery = nextTokens.asMap().replace(id, next, afterNext);
        return mayQuery ? null : rejectionUntil(afterNext);
    }

    private ConsumptionProbe query(BucketId id) {
        long now = time.currentTimeNanos();
        ConsumptionProbe probe =
                table.getProxy(id.text(), () -> configurationOf(id)).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            nextTokens.put(id, now + probe.getNanosToWaitForRefill());
        } else if (probe.getRemainingTokens() > 0) {
            nextTokens.invalidate(id); // Otherwise, the entry still limits the queries until the next token.
        }
        deletionInterval.run(table::deleteExpired);
        return probe;
    }

    private static long nanosBetweenTokens(BucketId id) {
        return RateLimits.TIME_TO_REFILL.toNanos() / id.rate();
    }

    private static BucketConfiguration configurationOf(BucketId id) {
        return BucketConfiguration.builder()
                .addLimit(RateLimits.bandwidth(id.rate()))
                .build();
    }

    @Override
    public List<BucketResponse> levels() {
        return table.levels(generation);
    }
}
