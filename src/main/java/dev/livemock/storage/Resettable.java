package dev.livemock.storage;

/**
 * A bean that holds state which tests change. {@code POST /_livemock/reset} resets every bean of this type. ArchitectureTest
 * finds beans that hold state and do not implement it.
 */
public interface Resettable {

    /** Restores the state of the start, without the seed data. */
    void reset();

    /** Whether its state is in the database, so that a reset of everything resets it in the transaction in which the data goes. */
    default boolean isInDatabase() {
        return false;
    }
}
