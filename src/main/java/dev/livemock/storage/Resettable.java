package dev.livemock.storage;

/**
 * A bean whose state tests can change. {@code POST /_livemock/reset} resets all beans of this type. ArchitectureTest finds
 * beans that hold state and do not implement this interface.
 */
public interface Resettable {

    /** Restores the initial state, without the seed data. */
    void reset();

    /** Returns whether the state is in the database. If so, a full reset includes it in its transaction. */
    default boolean isInDatabase() {
        return false;
    }
}
