package dev.livemock.gateway;

/**
 * Applies the changes that other processes make to the shared state, such as the clock. {@code StorageConfiguration}
 * provides it; with a shared database it is {@code SharedState.refresh}.
 */
public interface RemoteChanges {

    /** Applies every change that was acknowledged before this call. */
    void apply();
}
