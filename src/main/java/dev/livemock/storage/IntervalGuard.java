package dev.livemock.storage;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Runs a task at most once per interval of elapsed time, in the thread of the first caller after the interval. */
public final class IntervalGuard {

    private final long interval;
    private final AtomicLong next = new AtomicLong(System.nanoTime());

    public IntervalGuard(Duration interval) {
        this.interval = interval.toNanos();
    }

    /** Runs the task if the interval has elapsed. */
    public void run(Runnable task) {
        long due = next.get();
        long now = System.nanoTime();
        if (now - due >= 0 && next.compareAndSet(due, now + interval)) {
            task.run();
        }
    }
}
