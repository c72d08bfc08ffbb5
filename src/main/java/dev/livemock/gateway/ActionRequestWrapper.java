package dev.livemock.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request under the path of its operation, whatever form the call came in, so that one controller method serves all. */
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
