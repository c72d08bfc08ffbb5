package dev.livemock.storage;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Reads a number for many who ask at once, one reading after the other. Whoever asks gets what a reading has found that began
 * later; all who ask while one is under way share the next. So the answer is as exact as one's own reading would be, and
 * the readings are no more than their source can take, however many ask.
 */
final class JointReading {

    private final LongSupplier source;
    private final Lock turn = new ReentrantLock();

    /** The reading that has not begun. */
    private volatile Reading next = new Reading();

    JointReading(LongSupplier source) {
        this.source = source;
    }

    /**
     * Returns the number.
     *
     * @throws DataAccessResourceFailureException if it could not be read at some time since this was called
     */
    long get() {
        Reading mine = next;
        turn.lock();
        try {
            if (!mine.done) {
                read(mine);
            }
        } finally {
            turn.unlock();
        }
        return mine.result();
    }

    /** When a reading fails, those who wait for the next one would wait as long again for the same. */
    private void read(Reading reading) {
        next = new Reading();
        try {
            reading.end(source.getAsLong(), null);
        } catch (RuntimeException e) {
            reading.end(0, e);
            Reading following = next;
            next = new Reading();
            following.end(0, e);
        }
    }

    /** A reading, which is looked at and changed by whose turn it is. */
    private static final class Reading {

        private boolean done;
        private long found;
        private @Nullable RuntimeException failure;

        void end(long number, @Nullable RuntimeException thrown) {
            done = true;
            found = number;
            failure = thrown;
        }

        long result() {
            if (failure != null) {
                throw new DataAccessResourceFailureException(String.valueOf(failure.getMessage()), failure);
            }
            return found;
        }
    }
}
