package dev.livemock.storage;

import java.util.function.UnaryOperator;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A value that is local to this process. A change is reverted if its transaction is rolled back, as in the database. A
 * transaction may change the value only once.
 */
final class LocalStateValue<T> implements StateValue<T> {

    private volatile T value;

    LocalStateValue(T value) {
        this.value = value;
    }

    @Override
    public T get() {
        return value;
    }

    @Override
    public synchronized void update(UnaryOperator<T> change) {
        T before = value;
        T after = change.apply(before);
        value = after;
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    if (status != STATUS_COMMITTED) {
                        revert(after, before);
                    }
                }
            });
        }
    }

    /** Reverts a change, unless the value has been changed again since. */
    private synchronized void revert(T after, T before) {
        if (value == after) {
            value = before;
        }
    }
}
