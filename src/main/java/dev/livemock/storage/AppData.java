package dev.livemock.storage;

/** Data that belongs to apps. It is deleted with the apps, in the transaction that locks and deletes them. */
public interface AppData {

    /** Deletes the data of one app. */
    void deleteOf(String appId);

    /** Deletes the data of all apps. */
    void deleteOfAllApps();
}
