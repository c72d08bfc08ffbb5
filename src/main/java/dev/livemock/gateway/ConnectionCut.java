package dev.livemock.gateway;

/** The point of a response at which the connection is closed. */
public enum ConnectionCut {
    /** Before the response begins. */
    BEFORE,
    /** After half of the body. */
    MIDDLE
}
