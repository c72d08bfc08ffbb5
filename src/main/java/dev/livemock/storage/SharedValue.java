package dev.livemock.storage;

import java.util.function.UnaryOperator;

/**
 * A value that is read all the time and changed now and then: of this process alone, or of all that share the database.
 *
 * @param <T> an immutable type; a shared one is kept as JSON
 */
public interface SharedValue<T> {

    /** Returns the value. */
    T get();

    /** Changes the value, one change after the other. */
    void update(UnaryOperator<T> change);
}
