package dev.livemock.fault;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A planned fault with its ID and its number of occurrences. */
public final class PlannedFault {

    private final String id;
    private final Fault fault;
    private final AtomicLong happened;
    private final CountDownLatch cancelled = new CountDownLatch(1);

    PlannedFault(String id, Fault fault, long happened) {
        this.id = id;
        this.fault = fault;
        this.happened = new AtomicLong(happened);
    }

    public String id() {
        return id;
    }

    public Fault fault() {
        return fault;
    }

    /** Returns the number of occurrences. */
    public long happened() {
        return happened.get();
    }

    /** Counts an occurrence. Returns false if the maximum number of occurrences was already reached. */
    boolean countOccurrence() {
        Integer times = fault.times();
        if (times == null) {
            happened.incrementAndGet();
            return true;
        }
        return happened.getAndUpdate(before -> Math.min(before + 1, times)) < times;
    }

    /** Ends the delays of all calls that this fault delays. */
    void cancelDelays() {
        cancelled.countDown();
    }

    /** Waits for the delay of this fault, or until its delays are cancelled. */
    void delay() throws InterruptedException {
        cancelled.await(fault.randomDelayMillis(), TimeUnit.MILLISECONDS);
    }

    /** Returns whether the maximum number of occurrences is reached. */
    boolean isExhausted() {
        Integer times = fault.times();
        return times != null && happened.get() >= times;
    }
}
