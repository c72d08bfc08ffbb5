package dev.livemock.clock;

import java.time.Clock;
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
public final class MovableClock extends Clock {

    /** The earliest time that it can be set to. */
    public static final Instant EARLIEST = Instant.EPOCH;

    /** The latest time that it can be set to, a few weeks before the latest CreateTime that there can be. */
    public static final Instant LATEST = Instant.parse("2242-01-01T00:00:00Z");

    private final InstantSource real;
    private final ClockSettingStore setting;

    MovableClock(InstantSource real, ClockSettingStore setting) {
        this.real = real;
        this.setting = setting;
    }

    @Override
    public Instant instant() {
        return setting.get().at(real);
    }

    /** Tells whether it stands still. */
    public boolean isFrozen() {
        return setting.get().isFrozen();
    }

    /**
     * Returns a time that goes on as this clock does: none passes when it is set back, and at most an hour when it is set
     * forward. It is the same at all processes that share the clock. It goes back only if the system's clock does.
     */
    public Instant passed() {
        return setting.get().passed(real);
    }

    /**
     * Sets it.
     *
     * @param now the time that it is to show, given the one that it shows; from {@link #EARLIEST} to {@link #LATEST}
     * @param frozen whether it stands still from then on; null, as before
     */
    public void set(UnaryOperator<Instant> now, @Nullable Boolean frozen) {
        setting.update(before ->
                before.showing(now.apply(before.at(real)), frozen == null ? before.isFrozen() : frozen, real));
    }

    /** Shows the real time again. */
    public void reset() {
        setting.update(before -> before.showing(real.instant(), false, real).real());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the clock is in UTC");
    }
}
