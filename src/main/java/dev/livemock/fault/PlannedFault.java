package dev.livemock.fault;

import java.util.concurrent.atomic.AtomicLong;

/** A planned fault with its ID and its number of occurrences. */
public final class PlannedFault {

    private final String id;
    private final Fault fault;
    private final AtomicLong happened;

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

    void countOccurrence() {
        happened.incrementAndGet();
    }

    /** Returns whether the maximum number of occurrences is reached. */
    boolean isExhausted() {
        Integer times = fault.times();
        return times != null && happened.get() >= times;
    }
}
