package dev.livemock.throttle;

import dev.livemock.clock.MovableClock;
import dev.livemock.gateway.Caller;
import dev.livemock.gateway.Operation;
import dev.livemock.storage.Resettable;
import dev.livemock.storage.SharedState;
import dev.livemock.storage.SharedValue;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The limit on queries: its rates, which can be changed while LiveMock runs, and the buckets that hold to them. */
@Component
public class Throttle implements Resettable {

    private final Rates settings;
    private final MovableClock clock;
    private final JdbcTemplate jdbc;
    private final boolean shared;
    private final SharedValue<EffectiveRates> held;
    private volatile State state;

    Throttle(ThrottleSettings settings, MovableClock clock, JdbcTemplate jdbc, SharedState shared) {
        this.settings = Rates.of(settings);
        this.clock = clock;
        this.jdbc = jdbc;
        this.shared = shared.isShared();
        this.held = shared.value("throttle", EffectiveRates.class, EffectiveRates.OF_THE_START);
        this.state = stateOf(held.get());
    }

    /** Returns the buckets for the rates that are in force now. */
    private State current() {
        State last = state;
        return last.inForce.equals(held.get()) ? last : replace();
    }

    private synchronized State replace() {
        EffectiveRates inForce = held.get();
        if (!state.inForce.equals(inForce)) {
            state = stateOf(inForce);
        }
        return state;
    }

    private State stateOf(EffectiveRates inForce) {
        Rates rates = inForce.rates() == null ? settings : inForce.rates();
        return new State(inForce, rates, bucketsOf(rates, inForce.generation()));
    }

    private Buckets bucketsOf(Rates rates, long generation) {
        TimeMeter time = new ClockTimeMeter(clock::passed, shared);
        return shared
                ? new SharedBuckets(rates, generation, time, new BucketTable(jdbc, time))
                : new LocalBuckets(rates, time);
    }

    /** Refuses a call whose bucket is known to be empty; null if that is not known, or without a limit. */
    @Nullable ConsumptionProbe refusal(Caller caller, Operation operation) {
        State current = current();
        return current.rates.enabled() ? current.buckets.refusal(caller, operation) : null;
    }

    /** Takes a token of the caller's bucket for the operation, or says when there will be one; null without a limit. */
    @Nullable ConsumptionProbe take(Caller caller, Operation operation) {
        State current = current();
        return current.rates.enabled() ? current.buckets.take(caller, operation) : null;
    }

    public Rates rates() {
        return current().rates;
    }

    /** Returns the buckets that a token was taken from within the last second; the others are full. */
    public List<BucketLevel> levels() {
        return current().buckets.levels();
    }

    /**
     * Changes the rates. Every bucket is full then.
     *
     * @param enabled whether there is a limit; null, as before
     * @param queriesPerSecond that of every operation without one of its own, from 1 to {@link Rates#MAX}; null, as before
     * @param operations those of single operations, by name; null or not named, as before
     */
    public void change(
            @Nullable Boolean enabled, @Nullable Integer queriesPerSecond, @Nullable Map<String, Integer> operations) {
        update(before -> before.with(enabled, queriesPerSecond, operations));
    }

    private void update(UnaryOperator<Rates> change) {
        held.update(before -> before.next(change.apply(before.rates() == null ? settings : before.rates())));
    }

    /** Fills every bucket, and makes the rates what the settings say. */
    @Override
    public void reset() {
        held.update(before -> before.next(null));
    }

    @Override
    public boolean isInDatabase() {
        return shared;
    }

    private record State(EffectiveRates inForce, Rates rates, Buckets buckets) {}
}
