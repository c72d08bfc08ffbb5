package dev.livemock.storage;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A value that is local to this process. A change is reverted if its transaction is rolled back, as in the database. */
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
            currentChange(before).after = after;
        }
    }

    /** Returns the change of the current transaction. Creates and registers it if necessary. */
    @SuppressWarnings("unchecked")
    private Change currentChange(T before) {
        @Nullable Change existing = (Change) TransactionSynchronizationManager.getResource(this);
        if (existing != null) {
            return existing;
        }
        Change change = new Change(before);
        TransactionSynchronizationManager.bindResource(this, change);
        TransactionSynchronizationManager.registerSynchronization(change);
        return change;
    }

    /** Reverts a change, unless another transaction has changed the value since. */
    private synchronized void revert(Change change) {
        if (value == change.after) {
            value = change.before;
        }
    }

    private final class Change implements TransactionSynchronization {

        private final T before;
        private T after;

        Change(T before) {
            this.before = before;
            this.after = before;
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(LocalStateValue.this);
            if (status != STATUS_COMMITTED) {
                revert(this);
            }
        }
    }
}
