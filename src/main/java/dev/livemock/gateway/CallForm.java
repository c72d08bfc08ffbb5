package dev.livemock.gateway;

import jakarta.servlet.http.HttpServletRequest;

/** The ways to name the operation of a call. */
public enum CallForm {
    /** By the path, {@code /ListMessageGroup}. */
    PATH,

    /** By the header {@code x-acs-action}. */
    HEADER,

    /** By the parameter {@code Action}. */
    PARAMETER;

    /** The header that names the operation. */
    public static final String ACTION_HEADER = "x-acs-action";

    /** Returns the way in which a request for the API names it, the first one if there are several. */
    public static CallForm of(HttpServletRequest request) {
        if (request.getRequestURI().length() > 1) {
            return PATH;
        }
        return request.getHeader(ACTION_HEADER) == null ? PARAMETER : HEADER;
    }
}
