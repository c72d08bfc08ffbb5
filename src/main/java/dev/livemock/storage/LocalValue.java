package dev.livemock.storage;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A value of this process alone. A change in a transaction that fails is taken back, as in the database. */
final class LocalValue<T> implements SharedValue<T> {

    private volatile T value;

    LocalValue(T value) {
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
            joinChange(before).after = after;
        }
    }

    /** Returns the change that the transaction makes already, or begins it. */
    @SuppressWarnings("unchecked")
    private Change joinChange(T before) {
        @Nullable Change joined = (Change) TransactionSynchronizationManager.getResource(this);
        if (joined != null) {
            return joined;
        }
        Change change = new Change(before);
        TransactionSynchronizationManager.bindResource(this, change);
        TransactionSynchronizationManager.registerSynchronization(change);
        return change;
    }

    /** Takes a change back, unless somebody else has changed the value since. */
    private synchronized void takeBack(Change change) {
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
            TransactionSynchronizationManager.unbindResource(LocalValue.this);
            if (status != STATUS_COMMITTED) {
                takeBack(this);
            }
        }
    }
}
