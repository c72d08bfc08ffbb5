package dev.livemock.fault;

/** The time at which a fault is applied. */
public enum FaultPhase {
    /** Before the operation is executed. */
    BEFORE,

    /** After the operation has succeeded and its changes are committed, before the response is sent. */
    AFTER
}
