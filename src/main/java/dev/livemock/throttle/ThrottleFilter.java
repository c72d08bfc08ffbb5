package dev.livemock.throttle;

import dev.livemock.gateway.Actions;
import dev.livemock.gateway.Call;
import dev.livemock.gateway.Caller;
import dev.livemock.gateway.Stage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes a token for a call, and refuses it if there is none (decision 7). */
@Component
@Order(Stage.THROTTLE)
class ThrottleFilter extends HttpFilter {

    private final transient Throttle throttle;
    private final transient Refusals refusals;

    ThrottleFilter(Throttle throttle, ThrottleSettings settings, Actions actions, Refusals refusals) {
        settings.requireKnown(actions.emulated());
        this.throttle = throttle;
        this.refusals = refusals;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Call call = Call.of(request);
        if (call != null) {
            refusals.requirePassed(throttle.take(Caller.of(request), call.operation()), call.operation());
        }
        chain.doFilter(request, response);
    }
}
