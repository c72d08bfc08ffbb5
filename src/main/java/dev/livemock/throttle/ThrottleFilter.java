package dev.livemock.throttle;

import dev.livemock.gateway.Call;
import dev.livemock.gateway.CallFilter;
import dev.livemock.gateway.Caller;
import dev.livemock.gateway.FilterOrder;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes a token for each call, and rejects the call if there is none (decision 7). */
@Component
@Order(FilterOrder.THROTTLE)
class ThrottleFilter extends CallFilter {

    private final transient Throttle throttle;

    ThrottleFilter(Throttle throttle) {
        this.throttle = throttle;
    }

    @Override
    protected void check(HttpServletRequest request, Call call) {
        throttle.requireToken(Caller.require(request), call.operation());
    }
}
