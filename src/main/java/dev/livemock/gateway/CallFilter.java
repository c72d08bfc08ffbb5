package dev.livemock.gateway;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

/** A filter that checks API calls. Other requests, such as health checks, pass it. {@link FilterOrder} lists these filters. */
@FunctionalInterface
public interface CallFilter extends Filter {

    /**
     * Checks a call before its operation is executed.
     *
     * @throws ApiException to reject the call
     */
    void check(Exchange exchange, Call call);

    @Override
    default void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Exchange exchange = Exchange.of(request);
        Call call = exchange.call();
        if (call != null) {
            check(exchange, call);
        }
        chain.doFilter(request, response);
    }
}
