package dev.livemock.throttle;

import dev.livemock.gateway.Call;
import dev.livemock.gateway.Caller;
import dev.livemock.gateway.FilterOrder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes a token for each call, and rejects the call if there is none (decision 7). */
@Component
@Order(FilterOrder.THROTTLE)
class ThrottleFilter extends HttpFilter {

    private final transient Throttle throttle;

    ThrottleFilter(Throttle throttle, ThrottleSettings settings) {
        settings.requireKnown();
        this.throttle = throttle;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Call call = Call.of(request);
        if (call != null) {
            throttle.requireToken(Caller.of(request), call.operation());
        }
        chain.doFilter(request, response);
    }
}
