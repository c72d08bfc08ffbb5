package dev.livemock.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Rejects API calls that a browser sends for a page of another site, in every auth mode. */
@Component
@Order(FilterOrder.CROSS_SITE)
class CrossSiteFilter extends HttpFilter {

    private final transient CrossSiteGuard guard;

    CrossSiteFilter(CrossSiteGuard guard) {
        this.guard = guard;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Call call = Call.of(request);
        if (call != null) {
            guard.requireAllowed(request, call.operation().isReadOnly());
        }
        chain.doFilter(request, response);
    }
}
