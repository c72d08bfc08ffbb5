package dev.livemock.control;

import dev.livemock.gateway.ErrorCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Returns 404 for {@code /_livemock}, {@code /explorer} and {@code /v3/api-docs} with all paths below them, for any HTTP
 * method. Registered only if the control API is disabled.
 */
class ControlDisabledFilter extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        throw ErrorCode.ACTION_NOT_FOUND.exception();
    }
}
