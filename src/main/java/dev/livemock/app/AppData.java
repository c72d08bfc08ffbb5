package dev.livemock.app;

/** The data of a feature that belongs to apps. It is deleted in the transaction that deletes the apps, which are locked. */
public interface AppData {

    /** Deletes the data of one app. */
    void deleteOf(String appId);

    /** Deletes the data of all apps. */
    void deleteAll();
}
