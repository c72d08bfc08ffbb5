package dev.livemock.storage;

import static org.springframework.transaction.support.TransactionSynchronizationManager.bindResource;
import static org.springframework.transaction.support.TransactionSynchronizationManager.hasResource;
import static org.springframework.transaction.support.TransactionSynchronizationManager.isSynchronizationActive;
import static org.springframework.transaction.support.TransactionSynchronizationManager.registerSynchronization;
import static org.springframework.transaction.support.TransactionSynchronizationManager.unbindResource;

import java.util.function.UnaryOperator;
import org.springframework.transaction.support.TransactionSynchronization;

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
        if (isSynchronizationActive() && !hasResource(this)) {
            bindResource(this, value);
            registerSynchronization(new Change());
        }
        value = change.apply(value);
    }

    private synchronized void takeBack(T before) {
        value = before;
    }

    private final class Change implements TransactionSynchronization {

        @Override
        @SuppressWarnings("unchecked")
        public void afterCompletion(int status) {
            T before = (T) unbindResource(LocalValue.this);
            if (status != STATUS_COMMITTED) {
                takeBack(before);
            }
        }
    }
}
