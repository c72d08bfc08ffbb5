package dev.livemock.storage;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Tells whether anything was written since something was read, so that what was read can be kept in memory exactly as long
 * as the database would answer the same. It is the stamp of an optimistic read as {@link
 * java.util.concurrent.locks.StampedLock} has it, but nobody waits: while somebody writes, there is no stamp.
 *
 * <p>A database that other processes may write into never has one.
 */
@Component
public class WriteStamp {

    /** No stamp: what is read now is not to be kept, and what is kept is not to be used. */
    public static final long NONE = -1;

    private final boolean ofOneProcess;
    private final AtomicInteger writers = new AtomicInteger();
    private final AtomicLong stamp = new AtomicLong();

    @Autowired
    WriteStamp(Storage storage) {
        this(storage.isOfOneProcess());
    }

    WriteStamp(boolean ofOneProcess) {
        this.ofOneProcess = ofOneProcess;
    }

    /** Returns the stamp of the data as it is, or {@link #NONE}. As long as it stays the same, so does the data. */
    public long now() {
        long current = stamp.get();
        return ofOneProcess && writers.get() == 0 ? current : NONE;
    }

    /** Runs work that writes. Whatever it has written is there to be read when this returns or throws. */
    void whileWriting(Runnable work) {
        writers.incrementAndGet();
        stamp.incrementAndGet();
        try {
            work.run();
        } finally {
            stamp.incrementAndGet();
            writers.decrementAndGet();
        }
    }
}
