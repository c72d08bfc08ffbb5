package dev.livemock.gateway;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

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

    /**
     * Returns the way in which a request for the API names its operation. A parameter takes precedence over the header, since
     * signatures of version 1.0 cover the parameter alone.
     *
     * @param call the call, or null if it could not be read
     */
    public static CallForm of(HttpServletRequest request, @Nullable Call call) {
        if (request.getRequestURI().length() > 1) {
            return PATH;
        }
        boolean named = call != null && call.parameters().first("Action") != null;
        return named || request.getHeader(ACTION_HEADER) == null ? PARAMETER : HEADER;
    }
}
