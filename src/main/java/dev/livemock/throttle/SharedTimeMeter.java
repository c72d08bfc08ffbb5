package dev.livemock.throttle;

import dev.livemock.time.MovableClock;
import io.github.bucket4j.TimeMeter;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The time that passes by the application's clock, the same at all processes that share it, as far as their own agree. */
final class SharedTimeMeter implements TimeMeter {

    private final MovableClock clock;

    SharedTimeMeter(MovableClock clock) {
        this.clock = clock;
    }

    @Override
    public long currentTimeNanos() {
        Instant passed = clock.passed();
        return TimeUnit.SECONDS.toNanos(passed.getEpochSecond()) + passed.getNano();
    }

    @Override
    public boolean isWallClockBased() {
        return true;
    }
}
