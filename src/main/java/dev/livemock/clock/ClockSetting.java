package dev.livemock.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The setting of the application's clock.
 *
 * @param ahead the offset from real time
 * @param frozenAt the time at which the clock is frozen, or null if it runs
 * @param unpassed the difference between this clock and the elapsed time: the sum of all jumps back, which are negative, and
 *     of the part of each jump forward beyond an hour
 */
public record ClockSetting(Duration ahead, @Nullable Instant frozenAt, Duration unpassed) {

    /** The setting in which the clock shows real time. */
    public static final ClockSetting REAL = new ClockSetting(Duration.ZERO, null, Duration.ZERO);

    /** The maximum elapsed time when the clock is set forward. */
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

    /** Returns a running setting that shows exactly the real time. Elapsed time is not affected. */
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
