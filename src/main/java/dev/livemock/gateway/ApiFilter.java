package dev.livemock.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;

/** A filter that checks API calls. Other requests, such as health checks, pass it. {@link FilterOrder} lists these filters. */
public abstract class ApiFilter extends HttpFilter {

    /**
     * Checks a call before its operation is executed.
     *
     * @throws ApiException to reject the call
     */
    protected abstract void check(HttpServletRequest request, Call call);

    /**
     * Returns the registration of a filter that not all settings need. Other filters are beans with an {@code @Order}.
     *
     * @param order a value of {@link FilterOrder}
     * @param enabled whether the settings need this filter
     */
    public final FilterRegistrationBean<ApiFilter> registration(int order, boolean enabled) {
        FilterRegistrationBean<ApiFilter> registration = new FilterRegistrationBean<>(this);
        registration.setOrder(order);
        registration.setEnabled(enabled);
        return registration;
    }

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
