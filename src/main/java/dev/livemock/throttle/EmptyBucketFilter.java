package dev.livemock.throttle;

import dev.livemock.gateway.Call;
import dev.livemock.gateway.CallFilter;
import dev.livemock.gateway.Caller;
import jakarta.servlet.http.HttpServletRequest;

/** Rejects calls whose bucket is known to be empty, before their nonce is stored. Registered only for a shared database. */
class EmptyBucketFilter extends CallFilter {

    private final transient Throttle throttle;

    EmptyBucketFilter(Throttle throttle) {
        this.throttle = throttle;
    }

    @Override
    protected void check(HttpServletRequest request, Call call) {
        throttle.rejectIfKnownEmpty(Caller.require(request), call.operation());
    }
}
