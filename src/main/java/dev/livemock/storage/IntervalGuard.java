package dev.livemock.storage;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Runs work at most once in a period of real time, in the thread of whoever calls when it is due. */
public final class IntervalGuard {

    private final long pause;
    private final AtomicLong next = new AtomicLong(System.nanoTime());

    public IntervalGuard(Duration pause) {
        this.pause = pause.toNanos();
    }

    /** Does the work if it is time for it. */
    public void run(Runnable work) {
        long due = next.get();
        long now = System.nanoTime();
        if (now - due >= 0 && next.compareAndSet(due, now + pause)) {
            work.run();
        }
    }
}
