package dev.livemock.gateway.body;

import java.util.concurrent.atomic.AtomicLong;

/** How much of the memory may be taken by bodies that have not arrived as a whole. */
public final class BodyMemory {

    private static final int PART_OF_THE_HEAP = 4;

    private final long most;
    private final AtomicLong taken = new AtomicLong();

    BodyMemory(long most) {
        this.most = most;
    }

    /** Allows a quarter of the heap. */
    public static BodyMemory ofThisProcess() {
        return new BodyMemory(Runtime.getRuntime().maxMemory() / PART_OF_THE_HEAP);
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
