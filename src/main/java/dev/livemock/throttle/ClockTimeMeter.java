package dev.livemock.throttle;

import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Lets the buckets follow the application's clock. When that is set back, no time passes for them; otherwise they would not
 * be refilled until it has caught up. When it is set forward, at most an hour passes, which fills them.
 */
final class ClockTimeMeter implements TimeMeter {

    private static final long LONGEST_STEP = TimeUnit.HOURS.toNanos(1);

    private final Clock clock;
    private long shown;
    private long passed;

    ClockTimeMeter(Clock clock) {
        this.clock = clock;
        this.shown = read();
    }

    @Override
    public synchronized long currentTimeNanos() {
        long now = read();
        passed += Math.max(0, Math.min(now - shown, LONGEST_STEP));
        shown = now;
        return passed;
    }

    private long read() {
        Instant now = clock.instant();
        return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
        return true;
    }
}
