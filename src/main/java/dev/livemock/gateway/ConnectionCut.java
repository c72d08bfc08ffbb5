package dev.livemock.gateway;

import jakarta.servlet.ServletRequest;
import org.jspecify.annotations.Nullable;

/** The point of a response at which the connection is closed. */
public enum ConnectionCut {
    /** Before the response begins. */
    BEFORE,

    /** After half of the body. */
    MIDDLE;

    private static final String ATTRIBUTE = ConnectionCut.class.getName();

    /** Requests this cut for the response to a request. */
    public void attachTo(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Returns the requested cut, or null if the response is to be sent completely. */
    public static @Nullable ConnectionCut of(ServletRequest request) {
        return (ConnectionCut) request.getAttribute(ATTRIBUTE);
    }
}
