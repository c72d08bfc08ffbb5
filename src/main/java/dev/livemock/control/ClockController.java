package dev.livemock.control;

import dev.livemock.time.MovableClock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** {@code /_livemock/clock}: the time that everything goes by. */
@ControlRoute
class ClockController {

    private final MovableClock clock;

    ClockController(MovableClock clock) {
        this.clock = clock;
    }

    /** Answers the time that it shows. */
    @GetMapping("/_livemock/clock")
    ClockAnswer get(ControlRequest request) {
        request.allow();
        return answer();
    }

    /** Sets it, shifts it from where it stands, or makes it stand still or run. */
    @PutMapping("/_livemock/clock")
    ClockAnswer put(ControlRequest request) {
        ClockBody body = request.allow().body(ClockBody.class);
        ControlRequest.require(
                body.now != null || body.shift != null || body.frozen != null,
                "Now",
                "nothing is to change; give Now, Shift or Frozen");
        ControlRequest.require(body.now == null || body.shift == null, "Shift", "there cannot be a Now too");
        clock.set(changeOf(body), body.frozen);
        return answer();
    }

    /** Returns to the real time. */
    @DeleteMapping("/_livemock/clock")
    ClockAnswer delete(ControlRequest request) {
        request.allow().expectNoBody();
        clock.reset();
        return answer();
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
            throw ControlRequest.invalid("Shift", "it must be a duration such as PT1H, -PT30S or P1D");
        }
    }

    private static Instant requireInRange(String field, Instant time) {
        ControlRequest.require(
                !time.isBefore(MovableClock.EARLIEST) && !time.isAfter(MovableClock.LATEST),
                field,
                "the time must be from " + MovableClock.EARLIEST + " to " + MovableClock.LATEST);
        return time;
    }

    private ClockAnswer answer() {
        return new ClockAnswer(clock.instant().toString(), clock.isFrozen());
    }

    record ClockBody(
            @Nullable String now,
            @Nullable Boolean frozen,
            @Nullable String shift) {}

    record ClockAnswer(String now, boolean frozen) {}
}
