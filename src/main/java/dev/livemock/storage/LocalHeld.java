package dev.livemock.storage;

import java.util.function.UnaryOperator;

/** A value of this process alone. */
final class LocalHeld<T> implements Held<T> {

    private volatile T value;

    LocalHeld(T value) {
        this.value = value;
    }

    @Override
    public T get() {
        return value;
    }

    @Override
    public synchronized void update(UnaryOperator<T> change) {
        value = change.apply(value);
    }
}
