package dev.livemock.time;

import dev.livemock.reset.Resettable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The one clock of the application. Whatever needs the time takes it and never asks the system, so that creation times,
 * token buckets and everything else that depends on time agree. It shows the real time until somebody moves it.
 */
public final class MovableClock extends Clock implements Resettable {

    /** The earliest time that it can be set to. */
    public static final Instant EARLIEST = Instant.EPOCH;

    /** The latest time that it can be set to, a few weeks before the latest CreateTime that there can be. */
    public static final Instant LATEST = Instant.parse("2242-01-01T00:00:00Z");

    private final InstantSource real;
    private volatile Setting setting = Setting.REAL;

    MovableClock(InstantSource real) {
        this.real = real;
    }

    @Override
    public Instant instant() {
        return setting.at(real);
    }

    /** Tells whether it stands still. */
    public boolean isFrozen() {
        return setting.frozenAt != null;
    }

    /**
     * Sets it.
     *
     * @param now the time that it is to show, given the one that it shows; from {@link #EARLIEST} to {@link #LATEST}
     * @param frozen whether it stands still from then on; null, as before
     */
    public synchronized void set(UnaryOperator<Instant> now, @Nullable Boolean frozen) {
        Instant shown = now.apply(instant());
        boolean stands = frozen == null ? isFrozen() : frozen;
        setting = new Setting(Duration.between(real.instant(), shown), stands ? shown : null);
    }

    /** Shows the real time again. */
    @Override
    public synchronized void reset() {
        setting = Setting.REAL;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the clock is in UTC");
    }

    /**
     * How it is set.
     *
     * @param ahead how far it is ahead of the real time
     * @param frozenAt where it stands still, or null if it runs
     */
    private record Setting(Duration ahead, @Nullable Instant frozenAt) {

        static final Setting REAL = new Setting(Duration.ZERO, null);

        Instant at(InstantSource real) {
            return frozenAt == null ? real.instant().plus(ahead) : frozenAt;
        }
    }
}
