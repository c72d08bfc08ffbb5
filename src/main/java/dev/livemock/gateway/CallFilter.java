package dev.livemock.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A filter that checks API calls. Other requests, such as health checks, pass it. {@link FilterOrder} lists these filters. */
public abstract class CallFilter extends HttpFilter {

    /**
     * Checks a call before its operation is executed.
     *
     * @throws ApiException to reject the call
     */
    protected abstract void check(HttpServletRequest request, Call call);

    @Override
    protected final void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Call call = Call.of(request);
        if (call != null) {
            check(request, call);
        }
        chain.doFilter(request, response);
    }
}
