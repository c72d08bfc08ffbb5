package dev.livemock.gateway;

import jakarta.servlet.ServletRequest;
import org.jspecify.annotations.Nullable;

/** Where the answer to a call is to be cut off, its connection closed. */
public enum ConnectionCut {
    /** Before anything of it is sent. */
    BEFORE,

    /** When half of its body is sent. */
    MIDDLE;

    private static final String ATTRIBUTE = ConnectionCut.class.getName();

    /** Asks for this cut of whatever will be answered. */
    public void attachTo(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Returns the cut that was asked for, or null if the answer is to be whole. */
    public static @Nullable ConnectionCut of(ServletRequest request) {
        return (ConnectionCut) request.getAttribute(ATTRIBUTE);
    }
}
