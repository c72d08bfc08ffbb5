package dev.livemock.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The clock of the application. Code reads this clock instead of the system clock, so that creation times, token buckets
 * and everything else that depends on time agree. The clock shows real time until it is set.
 */
public final class MovableClock extends Clock {

    /** The earliest time that the clock can be set to. */
    public static final Instant EARLIEST = Instant.EPOCH;

    /** The latest time that the clock can be set to, ten weeks before the maximum CreateTime. */
    public static final Instant LATEST = Instant.parse("2242-01-01T00:00:00Z");

    private final InstantSource real;
    private final Supplier<Setting> setting;
    private final Consumer<UnaryOperator<Setting>> changeSetting;
    private final boolean shared;

    /** The last result of {@link #elapsedNanos()}. Guarded by this, like {@link #ignoredNanos}. */
    private long lastNanos;

    /** The sum of all steps of the system clock back that were ignored. */
    private long ignoredNanos;

    /**
     * Creates a clock.
     *
     * @param real the system clock
     * @param setting returns the current setting, which several processes can share
     * @param changeSetting applies a function to the setting atomically
     * @param shared whether several processes share the setting
     */
    public MovableClock(
            InstantSource real,
            Supplier<Setting> setting,
            Consumer<UnaryOperator<Setting>> changeSetting,
            boolean shared) {
        this.real = real;
        this.setting = setting;
        this.changeSetting = changeSetting;
        this.shared = shared;
    }

    @Override
    public Instant instant() {
        return setting.get().at(real.instant());
    }

    /** Returns whether the clock is frozen. */
    public boolean isFrozen() {
        return setting.get().isFrozen();
    }

    /**
     * Returns the elapsed time in nanoseconds, for measuring durations. Only the difference of two results is meaningful. The
     * elapsed time advances with this clock, does not change when the clock is set back, and advances by at most an hour when
     * the clock is set forward.
     *
     * <p>If the clock is not shared, it ignores steps of the system clock back, since no token bucket would be refilled until
     * the system clock has caught up. A shared clock follows these steps. Each process would ignore a step of a different
     * length, and their elapsed times would differ.
     */
    public long elapsedNanos() {
        return shared ? readElapsedNanos() : ignoreStepBack();
    }

    private long readElapsedNanos() {
        Instant elapsed = setting.get().elapsed(real.instant());
        return TimeUnit.SECONDS.toNanos(elapsed.getEpochSecond()) + elapsed.getNano();
    }

    private synchronized long ignoreStepBack() {
        long now = readElapsedNanos() + ignoredNanos;
        ignoredNanos += Math.max(0, lastNanos - now);
        lastNanos = Math.max(lastNanos, now);
        return lastNanos;
    }

    /**
     * Sets the clock.
     *
     * @param now a function from the current to the new time, which must be from {@link #EARLIEST} to {@link #LATEST}
     * @param frozen whether the clock is frozen afterwards; if null, the clock stays frozen or running as it was
     */
    public void set(UnaryOperator<Instant> now, @Nullable Boolean frozen) {
        changeSetting.accept(before -> {
            Instant realNow = real.instant();
            boolean freeze = frozen == null ? before.isFrozen() : frozen;
            return before.showing(now.apply(before.at(realNow)), freeze, realNow);
        });
    }

    /** Sets the clock to real time and unfreezes it. */
    public void reset() {
        changeSetting.accept(before -> {
            Instant realNow = real.instant();
            return before.showing(realNow, false, realNow);
        });
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the clock is always in UTC");
    }

    /**
     * The setting of the application's clock.
     *
     * @param ahead the offset from real time, negative if the clock is behind
     * @param frozenAt the time at which the clock is frozen, or null if it runs
     * @param unpassed the time that the clock shows minus the elapsed time ({@link #elapsed}). This is the sum of all jumps back,
     *     which count as negative, and of the part of each jump forward that exceeds an hour.
     */
    public record Setting(Duration ahead, @Nullable Instant frozenAt, Duration unpassed) {

        /** The setting in which the clock shows real time. */
        public static final Setting REAL = new Setting(Duration.ZERO, null, Duration.ZERO);

        /** The maximum by which the elapsed time advances when the clock is set forward. */
        private static final Duration MAX_ELAPSED = Duration.ofHours(1);

        Instant at(Instant realNow) {
            return frozenAt == null ? realNow.plus(ahead) : frozenAt;
        }

        boolean isFrozen() {
            return frozenAt != null;
        }

        /** Returns the setting after the clock is set to another time. */
        Setting showing(Instant shown, boolean frozen, Instant realNow) {
            Duration jump = Duration.between(at(realNow), shown);
            return new Setting(
                    Duration.between(realNow, shown),
                    frozen ? shown : null,
                    unpassed.plus(jump).minus(elapsedIn(jump)));
        }

        private static Duration elapsedIn(Duration jump) {
            return jump.isNegative() ? Duration.ZERO : jump.compareTo(MAX_ELAPSED) > 0 ? MAX_ELAPSED : jump;
        }

        Instant elapsed(Instant realNow) {
            return at(realNow).minus(unpassed);
        }
    }
}
