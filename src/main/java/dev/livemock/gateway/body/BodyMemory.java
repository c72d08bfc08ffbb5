package dev.livemock.gateway.body;

import java.util.concurrent.atomic.AtomicLong;

/** How much of the memory may be taken by bodies that have not arrived as a whole. */
public final class BodyMemory {

    private static final int PART_OF_THE_HEAP = 4;

    private final int most;
    private final AtomicLong taken = new AtomicLong();

    BodyMemory(int most) {
        this.most = most;
    }

    /** Allows a quarter of the heap. */
    public static BodyMemory ofThisProcess() {
        return new BodyMemory(
                (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / PART_OF_THE_HEAP));
    }

    /** Returns how many bytes there are in all, of which a body that is larger never becomes whole. */
    int most() {
        return most;
    }

    /** Takes some bytes, or says that there are not so many. */
    boolean take(int bytes) {
        if (taken.addAndGet(bytes) <= most) {
            return true;
        }
        taken.addAndGet(-bytes);
        return false;
    }

    void giveBack(int bytes) {
        taken.addAndGet(-bytes);
    }
}
