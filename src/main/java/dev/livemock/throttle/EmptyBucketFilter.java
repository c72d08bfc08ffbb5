package dev.livemock.throttle;

import dev.livemock.gateway.Call;
import dev.livemock.gateway.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Rejects calls whose bucket is known to be empty, before their nonce is stored. Registered only for a shared database. */
class EmptyBucketFilter extends HttpFilter {

    private final transient Throttle throttle;

    EmptyBucketFilter(Throttle throttle) {
        this.throttle = throttle;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Call call = Call.of(request);
        if (call != null) {
            throttle.rejectIfKnownEmpty(Caller.of(request), call.operation());
        }
        chain.doFilter(request, response);
    }
}
