package dev.livemock.throttle;

import dev.livemock.gateway.Caller;
import dev.livemock.gateway.Operation;
import dev.livemock.reset.Resettable;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The limit on queries: its rates, which can be changed while LiveMock runs, and the buckets that hold to them. */
@Component
public class Throttle implements Resettable {

    private final Rates settings;
    private final Clock clock;
    private volatile State state;

    Throttle(ThrottleSettings settings, Clock clock) {
        this.settings = Rates.of(settings);
        this.clock = clock;
        this.state = stateOf(this.settings);
    }

    private State stateOf(Rates rates) {
        return new State(rates, new Buckets(rates, clock));
    }

    /** Takes a token of the caller's bucket for the operation, or says when there will be one; null without a limit. */
    @Nullable ConsumptionProbe take(Caller caller, Operation operation) {
        State current = state;
        return current.rates.enabled() ? current.buckets.take(caller, operation) : null;
    }

    public Rates rates() {
        return state.rates;
    }

    /** Returns the buckets that a token was taken from within the last second; the others are full. */
    public List<BucketLevel> levels() {
        return state.buckets.levels();
    }

    /**
     * Changes the rates. Every bucket is full then.
     *
     * @param enabled whether there is a limit; null, as before
     * @param queriesPerSecond that of every operation without one of its own, from 1 to {@link Rates#MAX}; null, as before
     * @param operations those of single operations, by name; null or not named, as before
     */
    public synchronized void change(
            @Nullable Boolean enabled, @Nullable Integer queriesPerSecond, @Nullable Map<String, Integer> operations) {
        state = stateOf(state.rates.with(enabled, queriesPerSecond, operations));
    }

    /** Fills every bucket, and makes the rates what the settings say. */
    @Override
    public synchronized void reset() {
        state = stateOf(settings);
    }

    private record State(Rates rates, Buckets buckets) {}
}
