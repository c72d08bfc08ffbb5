package dev.livemock.storage;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/** Work that one does for all who wait for it: the others go on when it is done, or fail as it has. */
final class CallCoalescer {

    private final Runnable work;
    private final Lock turn = new ReentrantLock();

    /** The last, which is looked at and changed by whose turn it is. */
    private @Nullable Failure failure;

    CallCoalescer(Runnable work) {
        this.work = work;
    }

    /**
     * Does the work, unless somebody else has done it by the time that it would be this thread's turn.
     *
     * @param isDone whether nothing is left to do; if the work is not enough for that, it is done again
     * @throws DataAccessResourceFailureException if the work has failed since this was called
     */
    void run(BooleanSupplier isDone) {
        long begun = System.nanoTime();
        turn.lock();
        try {
            while (!isDone.getAsBoolean()) {
                requireNoFailureSince(begun);
                tryTo();
            }
        } finally {
            turn.unlock();
        }
    }

    /** Whoever has waited for a failure would wait as long again for the same. */
    private void requireNoFailureSince(long begun) {
        if (failure != null && failure.time - begun > 0) {
            throw failure.exception();
        }
    }

    private void tryTo() {
        try {
            work.run();
        } catch (RuntimeException e) {
            failure = new Failure(System.nanoTime(), e);
            throw failure.exception();
        }
    }

    /**
     * That the work failed.
     *
     * @param time when, in nanoseconds of {@link System#nanoTime}
     */
    private record Failure(long time, RuntimeException cause) {

        DataAccessResourceFailureException exception() {
            return new DataAccessResourceFailureException(String.valueOf(cause.getMessage()), cause);
        }
    }
}
