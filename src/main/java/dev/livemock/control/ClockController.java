package dev.livemock.control;

import dev.livemock.clock.MovableClock;
import dev.livemock.gateway.Example;
import dev.livemock.gateway.Format;
import dev.livemock.gateway.Tag;
import jakarta.validation.constraints.Pattern;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;

/**
 * The time that everything goes by: creation times, the limits, the age of signatures. Only the delay of a fault is always
 * real time.
 */
@ControlRoute
@Tag("Clock")
class ClockController {

    /** The characters of an ISO 8601 duration; {@link Duration#parse} checks the rest. */
    private static final String DURATION = "[-+]?[Pp][-+0-9DdTtHhMmSs.,]+";

    private static final String NO_DURATION = "it must be a duration such as PT1H, -PT30S or P1D";

    private final MovableClock clock;

    ClockController(MovableClock clock) {
        this.clock = clock;
    }

    /** Returns the time. It is the one that the clock shows, which may stand still. */
    @GetMapping("/_livemock/clock")
    ClockAnswer getClock() {
        return new ClockAnswer(clock.instant(), clock.isFrozen());
    }

    /** Moves the clock. Sets it, shifts it from where it stands, or makes it stand still or run. */
    @PutMapping("/_livemock/clock")
    ClockAnswer putClock(@Body ClockBody body) {
        ControlRequest.require(
                body.now != null || body.shift != null || body.frozen != null,
                "Now",
                "nothing is to change; give Now, Shift or Frozen");
        ControlRequest.require(body.now == null || body.shift == null, "Shift", "there cannot be a Now too");
        clock.set(changeOf(body), body.frozen);
        return getClock();
    }

    /** Returns to the real time. The clock runs then. */
    @DeleteMapping("/_livemock/clock")
    ClockAnswer deleteClock() {
        clock.reset();
        return getClock();
    }

    private static UnaryOperator<Instant> changeOf(ClockBody body) {
        if (body.now != null) {
            Instant now = requireInRange("Now", parse(body.now));
            return shown -> now;
        }
        return body.shift == null
                ? UnaryOperator.identity()
                : shown -> requireInRange("Shift", shifted(shown, body.shift));
    }

    private static Instant parse(String now) {
        try {
            return Instant.parse(now);
        } catch (DateTimeException e) {
            throw ControlRequest.invalid("Now", "it must be a time such as 2030-01-01T00:00:00Z");
        }
    }

    private static Instant shifted(Instant shown, String shift) {
        try {
            return shown.plus(Duration.parse(shift));
        } catch (DateTimeException | ArithmeticException e) {
            throw ControlRequest.invalid("Shift", NO_DURATION);
        }
    }

    private static Instant requireInRange(String field, Instant time) {
        ControlRequest.require(
                !time.isBefore(MovableClock.EARLIEST) && !time.isAfter(MovableClock.LATEST),
                field,
                "the time must be from " + MovableClock.EARLIEST + " to " + MovableClock.LATEST);
        return time;
    }

    /**
     * How to move the clock. {@code Now} and {@code Shift} exclude each other; either way the time must be from
     * 1970-01-01T00:00:00Z to 2242-01-01T00:00:00Z. At least one field must be there.
     *
     * @param now the time that it is to show; absent, it is the one that it shows
     * @param frozen whether it stands still from then on; absent, it is as before
     * @param shift how far to move it from the time that it shows, as an ISO 8601 duration of days, hours, minutes and
     *     seconds; it may be negative
     */
    @Example(summary = "Stands still at a time", value = "{\"Now\":\"2030-01-01T00:00:00Z\",\"Frozen\":true}")
    @Example(summary = "A quarter of an hour and a second later", value = "{\"Shift\":\"PT15M1S\"}")
    @Example(summary = "Runs on from the time that it shows", value = "{\"Frozen\":false}")
    record ClockBody(
            @Format("date-time") @Example("2030-01-01T00:00:00Z") @Nullable String now,

            @Example("true") @Nullable Boolean frozen,

            @Pattern(regexp = DURATION, message = NO_DURATION) @Example("PT1H") @Nullable String shift) {}

    /**
     * What the clock shows.
     *
     * @param now the time, in UTC
     * @param frozen whether it stands still
     */
    record ClockAnswer(@Example("2030-01-01T00:00:00Z") Instant now, boolean frozen) {}
}
