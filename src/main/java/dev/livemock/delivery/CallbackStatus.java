package dev.livemock.delivery;

/** The status of a callback. */
public enum CallbackStatus {
    /** The callback has not succeeded yet, and will be sent or sent again. */
    WAITING,

    /** The backend has accepted the callback. */
    SUCCEEDED,

    /** All attempts have failed. */
    FAILED
}
