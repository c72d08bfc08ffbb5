package dev.livemock.storage;

/** Stored or cached data that belongs to apps. It is deleted with the apps, in the transaction that locks and deletes them. */
public interface AppData {

    /** Deletes the data of one app. */
    void deleteOf(String appId);

    /** Deletes the data of all apps. */
    void deleteOfAllApps();
}
