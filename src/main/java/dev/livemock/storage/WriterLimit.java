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
 * Leaves connections to those who read. A transaction that writes may wait for a lock, and holds a connection while it waits;
 * so only a part of the pool's connections is for transactions that write. Others wait for as long as they would wait for a
 * connection.
 */
@Component
class WriterLimit implements TransactionExecutionListener {

    private static final int PERCENT_FOR_WRITERS = 60;

    private final Semaphore permits;
    private final long patienceMillis;

    WriterLimit(HikariDataSource pool) {
        this.permits = new Semaphore(Math.max(1, pool.getMaximumPoolSize() * PERCENT_FOR_WRITERS / 100), true);
        this.patienceMillis = pool.getConnectionTimeout();
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
            if (!permits.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
                throw new CannotCreateTransactionException("too many transactions that write are open");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotCreateTransactionException("interrupted while waiting to write", e);
        }
    }
}
