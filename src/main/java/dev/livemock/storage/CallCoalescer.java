package dev.livemock.storage;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/** Coalesces concurrent calls. One thread runs the task, and all threads that wait for it share its success or failure. */
final class CallCoalescer {

    private final Runnable task;
    private final Lock lock = new ReentrantLock();

    /** The last failure, guarded by the lock. */
    private @Nullable Failure failure;

    CallCoalescer(Runnable task) {
        this.task = task;
    }

    /**
     * Waits for the lock, then runs the task unless another thread has run it meanwhile.
     *
     * @param isDone returns whether nothing is left to do; the task is repeated until this returns true
     * @throws DataAccessResourceFailureException if the task has failed since this method was called
     */
    void run(BooleanSupplier isDone) {
        long startTime = System.nanoTime();
        lock.lock();
        try {
            while (!isDone.getAsBoolean()) {
                requireNoFailureSince(startTime);
                runTask();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Throws the failure of a run for which this thread has waited, because another run would probably fail too. */
    private void requireNoFailureSince(long startTime) {
        if (failure != null && failure.time - startTime > 0) {
            throw failure.exception();
        }
    }

    private void runTask() {
        try {
            task.run();
        } catch (RuntimeException e) {
            failure = new Failure(System.nanoTime(), e);
            throw failure.exception();
        }
    }

    /**
     * A failure of the task.
     *
     * @param time the time of the failure, in nanoseconds of {@link System#nanoTime}
     */
    private record Failure(long time, RuntimeException cause) {

        DataAccessResourceFailureException exception() {
            return new DataAccessResourceFailureException(String.valueOf(cause.getMessage()), cause);
        }
    }
}
