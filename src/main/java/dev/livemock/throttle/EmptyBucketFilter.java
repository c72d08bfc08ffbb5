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

/**
 * Rejects calls whose bucket is known to be empty, before they use a shared database. Storing the nonce would be the first
 * such use.
 */
@Component
@Order(FilterOrder.EMPTY_BUCKET)
class EmptyBucketFilter extends HttpFilter {

    private final transient Throttle throttle;
    private final transient ThrottlingRejections rejections;

    EmptyBucketFilter(Throttle throttle, ThrottlingRejections rejections) {
        this.throttle = throttle;
        this.rejections = rejections;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Call call = Call.of(request);
        if (call != null) {
            rejections.rejectIfEmpty(throttle.knownRejection(Caller.of(request), call.operation()), call.operation());
        }
        chain.doFilter(request, response);
    }
}
