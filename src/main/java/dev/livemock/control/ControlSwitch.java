package dev.livemock.control;

import dev.livemock.gateway.ErrorCode;
import dev.livemock.gateway.FilterOrder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Returns 404 for every path that the cloud does not have, for any HTTP method, if the control API is disabled. */
@Component
@Order(FilterOrder.CONTROL)
class ControlSwitch extends HttpFilter {

    private static final List<String> PATHS = List.of("/_livemock", "/explorer", "/v3/api-docs");

    private final boolean enabled;

    ControlSwitch(ControlSettings settings) {
        this.enabled = settings.enabled();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!enabled && PATHS.stream().anyMatch(request.getRequestURI()::startsWith)) {
            throw ErrorCode.ACTION_NOT_FOUND.exception();
        }
        chain.doFilter(request, response);
    }
}
