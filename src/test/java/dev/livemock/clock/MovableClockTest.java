package dev.livemock.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ManualClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MovableClockTest {

    private final ManualClock system = new ManualClock(Instant.parse("2026-01-01T00:00:00Z"));

    @Test
    void ignoresStepBackOfSystemClockInElapsedTime() {
        MovableClock clock = clock(false);
        long before = clock.elapsedNanos();

        system.advance(Duration.ofDays(-1));
        assertThat(clock.elapsedNanos()).isEqualTo(before);
        system.advance(Duration.ofSeconds(1));

        assertThat(clock.elapsedNanos() - before)
                .isEqualTo(Duration.ofSeconds(1).toNanos());
    }

    @Test
    void followsStepBackOfSystemClockInElapsedTimeIfShared() {
        MovableClock clock = clock(true);
        long before = clock.elapsedNanos();

        system.advance(Duration.ofSeconds(-1));

        assertThat(clock.elapsedNanos() - before)
                .isEqualTo(Duration.ofSeconds(-1).toNanos());
    }

    private MovableClock clock(boolean shared) {
        return new MovableClock(system, () -> MovableClock.Setting.REAL, change -> {}, shared);
    }
}
