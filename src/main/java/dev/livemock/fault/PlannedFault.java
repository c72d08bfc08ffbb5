package dev.livemock.fault;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A planned fault, with the id by which it is deleted. */
public final class PlannedFault {

    private final String id;
    private final Fault fault;
    private final AtomicLong happened;
    private final CountDownLatch takenAway = new CountDownLatch(1);

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

    /** Returns how many times it has happened. */
    public long happened() {
        return happened.get();
    }

    /** Lets it happen once more, unless it is over. */
    boolean happen() {
        Integer times = fault.times();
        if (times == null) {
            happened.incrementAndGet();
            return true;
        }
        return happened.getAndUpdate(before -> Math.min(before + 1, times)) < times;
    }

    /** Ends the delay of the calls that wait for it, since it is gone. */
    void takeAway() {
        takenAway.countDown();
    }

    /** Waits for as long as the fault delays a call, or until it is taken away. */
    void delay() throws InterruptedException {
        takenAway.await(fault.drawDelay(), TimeUnit.MILLISECONDS);
    }

    boolean isOver() {
        Integer times = fault.times();
        return times != null && happened.get() >= times;
    }
}
