package dev.livemock.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Limits the number of concurrent writing transactions, so that connections remain available for reading. A writing transaction
 * holds its connection while it waits for a lock. Writing transactions may therefore use only a part of the connection pool.
 * Further writing transactions wait for at most the connection timeout.
 */
@Component
class WriteTransactionLimit implements TransactionExecutionListener {

    private static final int WRITERS_PERCENT = 60;

    private final Semaphore permits;
    private final long timeoutMillis;

    WriteTransactionLimit(HikariDataSource pool) {
        this.permits = new Semaphore(Math.max(1, pool.getMaximumPoolSize() * WRITERS_PERCENT / 100), true);
        this.timeoutMillis = pool.getConnectionTimeout();
    }

    @Override
    public void beforeBegin(TransactionExecution transaction) {
        if (!transaction.isReadOnly()) {
            acquire();
        }
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure != null) {
            release(transaction);
        }
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        release(transaction);
    }

    @Override
    public void afterRollback(TransactionExecution transaction, @Nullable Throwable failure) {
        release(transaction);
    }

    private void release(TransactionExecution transaction) {
        if (!transaction.isReadOnly() && transaction.isNewTransaction()) {
            permits.release();
        }
    }

    private void acquire() {
        try {
            if (!permits.tryAcquire(timeoutMillis, TimeUnit.MILLISECONDS)) {
                throw new CannotCreateTransactionException("Too many writing transactions are open");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotCreateTransactionException("Interrupted while waiting to begin a writing transaction", e);
        }
    }
}
