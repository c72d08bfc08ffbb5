package dev.livemock.throttle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.livemock.gateway.Caller;
import dev.livemock.gateway.Operation;
import dev.livemock.storage.IntervalGuard;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The token buckets of all processes that share a database. The limit is exact over all of them, and still a caller who is
 * refused again and again hardly loads the database: a process that knows when the next token of a bucket comes refuses by
 * itself until then, and then asks for one call only.
 */
final class SharedBuckets implements Buckets {

    private static final Duration TIME_TO_REFILL = Duration.ofSeconds(1);
    private static final Duration TIME_BETWEEN_DELETIONS = Duration.ofSeconds(10);

    /** The size of an entry of {@link #nextTokens}, without the name of the caller. */
    private static final int BYTES_OF_AN_ENTRY = 160;

    private final Rates rates;
    private final long generation;
    private final TimeMeter time;
    private final BucketTable table;
    private final ProxyManager<String> store;
    private final IntervalGuard periodically = new IntervalGuard(TIME_BETWEEN_DELETIONS);

    /**
     * When the next token comes, in nanoseconds of the {@link TimeMeter}, of buckets that were empty when last heard of. An
     * entry that is evicted costs one query.
     */
    private final Cache<BucketId, Long> nextTokens = Caffeine.newBuilder()
            .maximumWeight(BucketMemory.maxBytes())
            .weigher((BucketId id, Long next) -> BYTES_OF_AN_ENTRY + BucketMemory.bytesOf(id.caller()))
            .executor(Runnable::run)
            .build();

    /**
     * Makes the buckets of a generation, all full.
     *
     * @param generation tells them from those that there were before the last change of the rates or the last reset
     */
    SharedBuckets(Rates rates, long generation, TimeMeter time, BucketTable table) {
        this.rates = rates;
        this.generation = generation;
        this.time = time;
        this.table = table;
        this.store = table.store();
    }

    @Override
    public @Nullable ConsumptionProbe refusal(Caller caller, Operation operation) {
        Long next = nextTokens.getIfPresent(idOf(caller, operation));
        return next == null ? null : refusalUntil(next);
    }

    @Override
    public ConsumptionProbe take(Caller caller, Operation operation) {
        BucketId id = idOf(caller, operation);
        ConsumptionProbe refusal = refuseAllButOne(id);
        return refusal != null ? refusal : ask(id);
    }

    private BucketId idOf(Caller caller, Operation operation) {
        return new BucketId(generation, operation, rates.of(operation), caller);
    }

    private @Nullable ConsumptionProbe refusalUntil(long next) {
        long toWait = next - time.currentTimeNanos();
        return toWait > 0 ? ConsumptionProbe.rejected(0, toWait, toWait) : null;
    }

    /** Refuses a call before the next token comes. Of those after it the first asks, and the token after that is the others'. */
    private @Nullable ConsumptionProbe refuseAllButOne(BucketId id) {
        Long next = nextTokens.getIfPresent(id);
        if (next == null) {
            return null;
        }
        ConsumptionProbe refusal = refusalUntil(next);
        if (refusal != null) {
            return refusal;
        }
        long afterNext = next + nanosBetweenTokens(id);
        boolean isTheOne = nextTokens.asMap().replace(id, next, afterNext);
        return isTheOne ? null : refusalUntil(afterNext);
    }

    private ConsumptionProbe ask(BucketId id) {
        long asked = time.currentTimeNanos();
        ConsumptionProbe probe =
                store.getProxy(id.text(), () -> configurationOf(id)).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            nextTokens.put(id, asked + probe.getNanosToWaitForRefill());
        } else if (probe.getRemainingTokens() > 0) {
            nextTokens.invalidate(id);
        }
        periodically.run(table::deleteExpired);
        return probe;
    }

    private static long nanosBetweenTokens(BucketId id) {
        return TIME_TO_REFILL.toNanos() / id.rate();
    }

    private static BucketConfiguration configurationOf(BucketId id) {
        int rate = id.rate();
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(rate).refillGreedy(rate, TIME_TO_REFILL))
                .build();
    }

    @Override
    public List<BucketLevel> levels() {
        return table.levels(generation, TIME_TO_REFILL).entrySet().stream()
                .map(entry -> levelOf(BucketId.parse(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static BucketLevel levelOf(BucketId id, long tokens) {
        return new BucketLevel(id.caller(), id.operation().apiName(), tokens, id.rate());
    }
}
