package dev.livemock.app;

/** The data that a feature stores for apps. It is deleted in the transaction that locks and deletes the apps. */
public interface AppData {

    /** Deletes the data of one app. */
    void deleteOf(String appId);

    /** Deletes the data of all apps. */
    void deleteAll();
}
