package dev.livemock.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * Gives a request the path of its operation, so that one controller method serves every {@linkplain ActionSource form} of
 * call.
 */
final class ActionRequestWrapper extends HttpServletRequestWrapper {

    private final String path;

    ActionRequestWrapper(HttpServletRequest request, String action) {
        super(request);
        this.path = "/" + action;
    }

    @Override
    public String getRequestURI() {
        return path;
    }

    @Override
    public String getServletPath() {
        return path;
    }
}
