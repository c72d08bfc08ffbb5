package dev.livemock.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/**
 * Who calls, for whatever is counted or said once for each caller (decision 7).
 *
 * @param kind what the caller is known by
 * @param name the account, the UserId or the address
 */
public record Caller(Kind kind, String name) {

    private static final String ATTRIBUTE = Caller.class.getName();

    /** What a caller is known by. */
    public enum Kind {
        ACCOUNT,
        USER,
        ADDRESS
    }

    /** Remembers this caller for the rest of the request. */
    public void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /**
     * Returns the caller of an API call.
     *
     * @throws NullPointerException if the request has not passed {@link Stage#AUTHENTICATION}
     */
    public static Caller of(HttpServletRequest request) {
        return Objects.requireNonNull((Caller) request.getAttribute(ATTRIBUTE), "no caller: not an API call");
    }
}
