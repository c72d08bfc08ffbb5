package dev.livemock.control;

import dev.livemock.clock.MovableClock;
import dev.livemock.gateway.Example;
import dev.livemock.gateway.OpenApiTag;
import dev.livemock.gateway.SchemaFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controls the clock that LiveMock uses for creation times, rate limits and the age of signatures. The delays of faults, and the
 * pauses and timeouts of callbacks, use real time.
 */
@RestController
@OpenApiTag("Clock")
class ClockController {

    /** The characters of an ISO 8601 duration; {@link Duration#parse} checks the rest. */
    private static final String DURATION = "[-+]?[Pp][-+0-9DdTtHhMmSs.,]+";

    private static final String DURATION_RULE = "must be a duration such as PT1H, -PT30S or P1D";

    private final MovableClock clock;

    ClockController(MovableClock clock) {
        this.clock = clock;
    }

    /** Returns the time. It is the time of LiveMock's clock, which may be frozen. */
    @GetMapping("/_livemock/clock")
    ClockResponse getClock() {
        return new ClockResponse(clock.instant(), clock.isFrozen());
    }

    /** Changes the clock. Sets it to a time, shifts it by a duration, freezes it or lets it run. */
    @PutMapping("/_livemock/clock")
    ClockResponse putClock(@Valid @RequestBody ClockBody body) {
        InvalidRequest.require(
                body.now != null || body.shift != null || body.frozen != null,
                "Now",
                "at least one of Now, Shift and Frozen is required");
        InvalidRequest.require(body.now == null || body.shift == null, "Shift", "must not be combined with Now");
        clock.set(changeOf(body), body.frozen);
        return getClock();
    }

    /** Resets the clock. It shows the real time again, and runs. */
    @DeleteMapping("/_livemock/clock")
    ClockResponse deleteClock() {
        clock.reset();
        return getClock();
    }

    private static UnaryOperator<Instant> changeOf(ClockBody body) {
        if (body.now != null) {
            Instant now = requireInRange("Now", parse(body.now));
            return current -> now;
        }
        return body.shift == null
                ? UnaryOperator.identity()
                : current -> requireInRange("Shift", shifted(current, body.shift));
    }

    private static Instant parse(String now) {
        try {
            return Instant.parse(now);
        } catch (DateTimeException e) {
            throw InvalidRequest.of("Now", "must be a time such as 2030-01-01T00:00:00Z");
        }
    }

    private static Instant shifted(Instant current, String shift) {
        try {
            return current.plus(Duration.parse(shift));
        } catch (DateTimeException | ArithmeticException e) {
            throw InvalidRequest.of("Shift", DURATION_RULE);
        }
    }

    private static Instant requireInRange(String field, Instant time) {
        InvalidRequest.require(
                !time.isBefore(MovableClock.EARLIEST) && !time.isAfter(MovableClock.LATEST),
                field,
                "the time must be between " + MovableClock.EARLIEST + " and " + MovableClock.LATEST);
        return time;
    }

    /**
     * A change of the clock. At least one field is required, and {@code Now} and {@code Shift} exclude each other. The
     * resulting time must be between 1970-01-01T00:00:00Z and 2242-01-01T00:00:00Z.
     *
     * @param now the time to set; if absent, the clock is not set
     * @param frozen true to freeze the clock, false to let it run; if absent, the clock remains frozen or running
     * @param shift the duration by which to shift the clock, in ISO 8601 with days, hours, minutes and seconds; it may be
     *     negative
     */
    @Example(summary = "Freeze the clock at a time", value = "{\"Now\":\"2030-01-01T00:00:00Z\",\"Frozen\":true}")
    @Example(summary = "Shift the clock by a quarter of an hour and a second", value = "{\"Shift\":\"PT15M1S\"}")
    @Example(summary = "Let the clock run from its current time", value = "{\"Frozen\":false}")
    record ClockBody(
            @SchemaFormat("date-time") @Example("2030-01-01T00:00:00Z") @Nullable String now,

            @Example("true") @Nullable Boolean frozen,

            @Pattern(regexp = DURATION, message = DURATION_RULE) @Example("PT1H") @Nullable String shift) {}

    /**
     * The state of the clock.
     *
     * @param now the time, in UTC
     * @param frozen whether the clock is frozen
     */
    record ClockResponse(@Example("2030-01-01T00:00:00Z") Instant now, boolean frozen) {}
}
