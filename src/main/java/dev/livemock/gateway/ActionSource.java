package dev.livemock.gateway;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** The form of a call: the part of the request that names the operation. */
public enum ActionSource {
    /** The path, such as {@code /ListMessageGroup}. */
    PATH,

    /** The header {@code x-acs-action}. */
    HEADER,

    /** The parameter {@code Action}. */
    PARAMETER;

    /** The header that names the operation. */
    public static final String ACTION_HEADER = "x-acs-action";

    /**
     * Returns the form of an API request. The parameter takes precedence over the header, since signatures of version 1.0
     * cover only the parameter.
     *
     * @param call the call, or null if it could not be read
     */
    public static ActionSource of(HttpServletRequest request, @Nullable Call call) {
        if (request.getRequestURI().length() > 1) {
            return PATH;
        }
        boolean named = call != null && call.parameters().first("Action") != null;
        return named || request.getHeader(ACTION_HEADER) == null ? PARAMETER : HEADER;
    }
}
