package dev.livemock.control;

import dev.livemock.gateway.ErrorCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Returns 404 for the paths that the cloud does not have, for any HTTP method. Registered if the control API is disabled. */
class ControlSwitch extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        throw ErrorCode.ACTION_NOT_FOUND.exception();
    }
}
