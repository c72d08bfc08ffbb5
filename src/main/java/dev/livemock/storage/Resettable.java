package dev.livemock.storage;

/**
 * A bean whose state tests can change. {@code POST /_livemock/reset} resets all beans of this type. ArchitectureTest fails
 * for a bean that holds state and does not implement this interface, unless the test names it as an exception.
 */
public interface Resettable {

    /** Restores the initial state, without the seed data. */
    void reset();
}
