package dev.livemock.app;

/** Deletes the data that a feature stores for apps, in the transaction that locks and deletes the apps. */
public interface AppDataDeletion {

    /** Deletes the data of one app. */
    void deleteOf(String appId);

    /** Deletes the data of all apps. */
    void deleteAll();
}
