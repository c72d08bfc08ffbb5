package dev.livemock.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * How the clock is set.
 *
 * @param ahead how far it is ahead of the real time
 * @param frozenAt where it stands still, or null if it runs
 * @param unpassed how much of the time that it shows has not passed but was jumped over, forward or back
 */
public record ClockSetting(Duration ahead, @Nullable Instant frozenAt, Duration unpassed) {

    /** The clock shows the real time. */
    public static final ClockSetting REAL = new ClockSetting(Duration.ZERO, null, Duration.ZERO);

    /** The most that passes when the clock is set forward. */
    private static final Duration LONGEST_STEP = Duration.ofHours(1);

    Instant at(InstantSource real) {
        return frozenAt == null ? real.instant().plus(ahead) : frozenAt;
    }

    boolean isFrozen() {
        return frozenAt != null;
    }

    /** Returns how it is set when it shows another time from now on. */
    ClockSetting showing(Instant shown, boolean frozen, InstantSource real) {
        Instant now = real.instant();
        Duration jump = Duration.between(at(InstantSource.fixed(now)), shown);
        return new ClockSetting(
                Duration.between(now, shown),
                frozen ? shown : null,
                unpassed.plus(jump).minus(passing(jump)));
    }

    /** Returns the same, exactly at the real time. */
    ClockSetting real() {
        return new ClockSetting(Duration.ZERO, null, unpassed);
    }

    private static Duration passing(Duration jump) {
        return jump.isNegative() ? Duration.ZERO : jump.compareTo(LONGEST_STEP) > 0 ? LONGEST_STEP : jump;
    }

    Instant passed(InstantSource real) {
        return at(real).minus(unpassed);
    }
}
