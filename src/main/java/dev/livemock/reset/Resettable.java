package dev.livemock.reset;

/**
 * Whatever holds state that a test may change. Every bean of this type is reset by {@code POST /_livemock/reset}; a test of
 * the house finds a bean that holds state and is none.
 */
public interface Resettable {

    /** Forgets whatever was done since the start. The data is empty then, not seeded. */
    void reset();

    /** Whether its state is in the database, so that a reset of everything resets it in the transaction in which the data goes. */
    default boolean isInDatabase() {
        return false;
    }
}
