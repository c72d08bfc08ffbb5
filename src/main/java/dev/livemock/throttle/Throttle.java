package dev.livemock.throttle;

import dev.livemock.clock.MovableClock;
import dev.livemock.gateway.Call;
import dev.livemock.gateway.ErrorCode;
import dev.livemock.gateway.Exchange;
import dev.livemock.gateway.Operation;
import dev.livemock.storage.Resettable;
import dev.livemock.storage.SharedState;
import dev.livemock.storage.StateValue;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rate limits, which can be changed at run time, and the token buckets that enforce them. */
@Component
public class Throttle implements Resettable {

    private final RateLimits settings;
    private final TimeMeter time;
    private final JdbcTemplate jdbc;
    private final MeterRegistry meters;
    private final boolean shared;
    private final StateValue<RateOverride> rateOverride;
    private volatile State state;

    Throttle(RateLimits settings, MovableClock clock, JdbcTemplate jdbc, SharedState shared, MeterRegistry meters) {
        settings.requireKnownOperations();
        this.settings = settings;
        this.time = timeMeter(clock);
        this.jdbc = jdbc;
        this.meters = meters;
        this.shared = shared.isShared();
        this.rateOverride = shared.value("throttle", RateOverride.class, RateOverride.INITIAL);
        this.state = stateOf(rateOverride.get());
    }

    /** Returns the current rate limits and their buckets. */
    private State current() {
        State last = state;
        return last.override.equals(rateOverride.get()) ? last : replace();
    }

    private synchronized State replace() {
        RateOverride override = rateOverride.get();
        if (!state.override.equals(override)) {
            state = stateOf(override);
        }
        return state;
    }

    private State stateOf(RateOverride override) {
        RateLimits rates = ratesOf(override);
        return new State(override, rates, bucketsOf(rates, override.generation()));
    }

    private RateLimits ratesOf(RateOverride override) {
        return override.rates() == null ? settings : override.rates();
    }

    private Buckets bucketsOf(RateLimits rates, long generation) {
        return shared
                ? new SharedBuckets(rates, generation, time, new BucketTable(jdbc, time))
                : new LocalBuckets(rates, time);
    }

    /** Returns the time that refills the buckets. */
    static TimeMeter timeMeter(MovableClock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return clock.elapsedNanos();
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /**
     * Takes a token from the bucket of the caller and the operation of a call.
     *
     * @throws dev.livemock.gateway.ApiException {@code Throttling.User} if the bucket is empty, with the time until the next
     *     token
     */
    void requireToken(Exchange exchange, Call call) {
        State current = current();
        if (current.rates.enabled()) {
            rejectUnlessConsumed(current.buckets.take(exchange.requireCaller(), call.operation()), call.operation());
        }
    }

    /**
     * Rejects a call if this process knows, without a database query, that the bucket is empty.
     *
     * @throws dev.livemock.gateway.ApiException {@code Throttling.User}
     */
    void rejectIfKnownEmpty(Exchange exchange, Call call) {
        ConsumptionProbe probe = current().buckets.knownRejection(exchange.requireCaller(), call.operation());
        if (probe != null) {
            rejectUnlessConsumed(probe, call.operation());
        }
    }

    private void rejectUnlessConsumed(ConsumptionProbe probe, Operation operation) {
        if (!probe.isConsumed()) {
            Counter.builder("livemock.throttled")
                    .description("API calls rejected by the rate limit")
                    .tag("action", operation.apiName())
                    .register(meters)
                    .increment();
            long roundedUp = probe.getNanosToWaitForRefill() + TimeUnit.MILLISECONDS.toNanos(1) - 1;
            throw ErrorCode.THROTTLING_USER.exception().withRetryAfter(TimeUnit.NANOSECONDS.toMillis(roundedUp));
        }
    }

    public RateLimits rates() {
        return current().rates;
    }

    /** Returns the fill levels of the buckets that were used within the last second, at most 10,000 of them. */
    public List<BucketResponse> levels() {
        return current().buckets.levels();
    }

    /**
     * Changes the rate limits and refills every bucket. Arguments that are null leave the current value unchanged.
     *
     * @param enabled whether calls are limited
     * @param queriesPerSecond the limit of every operation that has no limit of its own, from 1 to {@link RateLimits#MAX}
     * @param operations the limits of individual operations, by name; other operations keep their limits
     */
    public void change(
            @Nullable Boolean enabled, @Nullable Integer queriesPerSecond, @Nullable Map<String, Integer> operations) {
        rateOverride.update(before -> before.next(ratesOf(before).with(enabled, queriesPerSecond, operations)));
    }

    /** Refills every bucket and restores the rate limits of the settings. */
    @Override
    public void reset() {
        rateOverride.update(before -> before.next(null));
    }

    /**
     * The rate limits that were set at run time, if any.
     *
     * @param generation the number of changes and resets so far; each of them fills all buckets
     * @param rates the changed rate limits, or null if those of the settings apply
     */
    record RateOverride(long generation, @Nullable RateLimits rates) {

        static final RateOverride INITIAL = new RateOverride(0, null);

        /** Returns the override after a change, or after a reset if {@code changed} is null. */
        RateOverride next(@Nullable RateLimits changed) {
            return new RateOverride(generation + 1, changed);
        }
    }

    private record State(RateOverride override, RateLimits rates, Buckets buckets) {}
}
