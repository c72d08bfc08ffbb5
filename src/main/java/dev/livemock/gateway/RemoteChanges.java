package dev.livemock.gateway;

/** Applies the changes that other processes make to the shared state, such as the clock. Implemented by {@code SharedState}. */
public interface RemoteChanges {

    /** Applies every change that was acknowledged before this call. */
    void refresh();
}
