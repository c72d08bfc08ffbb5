package dev.livemock.throttle;

import io.github.bucket4j.TimeMeter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/**
 * Provides the time that refills the buckets.
 *
 * <p>The time goes back only if the system clock is set back. No bucket would then be refilled until the clock has caught up, so
 * a process that does not share its buckets ignores the step back. Processes that share buckets must not ignore it, because each
 * process would ignore a step of a different length.
 */
final class ElapsedTimeMeter implements TimeMeter {

    private final InstantSource source;
    private final boolean shared;
    private long last;
    private long ignored;

    /**
     * Creates a meter.
     *
     * @param source the elapsed time, see {@link dev.livemock.clock.MovableClock#elapsed()}
     * @param shared whether the buckets are shared with other processes
     */
    ElapsedTimeMeter(InstantSource source, boolean shared) {
        this.source = source;
        this.shared = shared;
        this.last = readSource();
    }

    @Override
    public long currentTimeNanos() {
        return shared ? readSource() : readForward();
    }

    private synchronized long readForward() {
        long now = readSource() + ignored;
        ignored += Math.max(0, last - now);
        last = Math.max(last, now);
        return last;
    }

    private long readSource() {
        Instant now = source.instant();
        return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
        return true;
    }
}
