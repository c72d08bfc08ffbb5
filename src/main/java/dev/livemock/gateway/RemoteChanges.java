package dev.livemock.gateway;

/**
 * The changes that other processes make to the state that they share with this one, such as the clock. The package
 * {@code storage} implements it.
 */
public interface RemoteChanges {

    /** Applies every change that was acknowledged before this call. */
    void apply();
}
