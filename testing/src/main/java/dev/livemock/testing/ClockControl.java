package dev.livemock.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Sets, shifts and freezes LiveMock's clock. Creation times, the ends of mutes, rate limits and the age of signatures depend on
 * it. Its time is between 1970-01-01T00:00:00Z and 2242-01-01T00:00:00Z; otherwise LiveMock rejects the change with {@code
 * LiveMock.InvalidRequest}.
 */
public final class ClockControl {

    private static final String PATH = "clock";
    private static final String NOW = "Now";
    private static final String FROZEN = "Frozen";

    private final ControlClient client;

    ClockControl(ControlClient client) {
        this.client = client;
    }

    /** Returns the time. */
    public Instant now() {
        return get().now();
    }

    /** Returns the time, and whether the clock is frozen. */
    public ClockTime get() {
        return client.get(PATH, Map.of(), ClockTime.class);
    }

    /** Sets the time. The clock stays frozen, or continues to run. */
    public ClockTime set(Instant now) {
        return put(Map.of(NOW, now.toString()));
    }

    /** Shifts the time by a duration, which can be negative. */
    public ClockTime shift(Duration duration) {
        return put(Map.of("Shift", duration.toString()));
    }

    /** Freezes the clock at its current time. */
    public ClockTime freeze() {
        return put(Map.of(FROZEN, true));
    }

    /** Freezes the clock at a time. */
    public ClockTime freezeAt(Instant now) {
        return put(Map.of(NOW, now.toString(), FROZEN, true));
    }

    /** Lets a frozen clock run from its current time. */
    public ClockTime unfreeze() {
        return put(Map.of(FROZEN, false));
    }

    /** Resets the clock to the real time, and lets it run. */
    public void reset() {
        client.delete(PATH);
    }

    private ClockTime put(Map<String, ?> change) {
        return client.put(PATH, Json.write(change), ClockTime.class);
    }
}
