package dev.livemock.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The system clock of a test, which stands still until the test moves it. */
public final class ManualClock implements InstantSource {

    private volatile Instant now;

    public ManualClock(Instant start) {
        this.now = start;
    }

    public synchronized void set(Instant instant) {
        now = instant;
    }

    /**
     * Advances to the real time in whole seconds, for clients that sign requests with the real time. If the clock already shows
     * this time or a later one, it advances by one second.
     */
    public synchronized void catchUp() {
        Instant realTime = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        set(now.isBefore(realTime) ? realTime : now.plusSeconds(1));
    }

    public synchronized void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Returns a {@link Clock} that always shows the same time as this clock. */
    public Clock clock() {
        return withZone(ZoneOffset.UTC);
    }
}
