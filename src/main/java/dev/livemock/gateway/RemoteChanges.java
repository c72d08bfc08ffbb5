package dev.livemock.gateway;

/**
 * Applies the changes that other processes make to the shared state, such as the clock. {@code StorageConfiguration}
 * provides the implementation, which is {@code SharedState.refresh} if the database is shared.
 */
public interface RemoteChanges {

    /** Applies every change that was acknowledged before this call. */
    void apply();
}
