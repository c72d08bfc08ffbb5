package dev.livemock.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The setting of the application's clock.
 *
 * @param ahead the offset from real time, negative if the clock is behind
 * @param frozenAt the time at which the clock is frozen, or null if it runs
 * @param unpassed the time that the clock shows minus the elapsed time ({@link MovableClock#elapsed()}). This is the sum of all
 *     jumps back, which count as negative, and of the part of each jump forward that exceeds an hour.
 */
public record ClockSetting(Duration ahead, @Nullable Instant frozenAt, Duration unpassed) {

    /** The setting in which the clock shows real time. */
    public static final ClockSetting REAL = new ClockSetting(Duration.ZERO, null, Duration.ZERO);

    /** The maximum by which the elapsed time advances when the clock is set forward. */
    private static final Duration MAX_ELAPSED = Duration.ofHours(1);

    Instant at(InstantSource real) {
        return frozenAt == null ? real.instant().plus(ahead) : frozenAt;
    }

    boolean isFrozen() {
        return frozenAt != null;
    }

    /** Returns the setting after the clock is set to another time. */
    ClockSetting showing(Instant shown, boolean frozen, InstantSource real) {
        Instant now = real.instant();
        Duration jump = Duration.between(at(InstantSource.fixed(now)), shown);
        return new ClockSetting(
                Duration.between(now, shown),
                frozen ? shown : null,
                unpassed.plus(jump).minus(elapsedIn(jump)));
    }

    /** Returns the setting of a running clock that shows exactly real time. Does not change {@link #unpassed}. */
    ClockSetting real() {
        return new ClockSetting(Duration.ZERO, null, unpassed);
    }

    private static Duration elapsedIn(Duration jump) {
        return jump.isNegative() ? Duration.ZERO : jump.compareTo(MAX_ELAPSED) > 0 ? MAX_ELAPSED : jump;
    }

    Instant elapsed(InstantSource real) {
        return at(real).minus(unpassed);
    }
}
