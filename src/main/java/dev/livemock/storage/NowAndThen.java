package dev.livemock.storage;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Lets work be done by whoever comes by after a pause of real time, and by nobody else meanwhile. */
public final class NowAndThen {

    private final long pause;
    private final AtomicLong next = new AtomicLong(System.nanoTime());

    public NowAndThen(Duration pause) {
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
