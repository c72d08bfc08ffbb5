package dev.livemock.storage;

import java.util.function.UnaryOperator;

/**
 * A value that is read often and changed rarely. It belongs to this process or to all processes that share the database.
 *
 * @param <T> an immutable type; a shared value is stored as JSON
 */
public interface StateValue<T> {

    /** Returns the value. */
    T get();

    /** Changes the value. Concurrent changes are applied one after another. */
    void update(UnaryOperator<T> change);
}
