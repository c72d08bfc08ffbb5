package dev.livemock.storage;

import dev.livemock.gateway.Call;
import dev.livemock.gateway.CallFilter;
import jakarta.servlet.http.HttpServletRequest;

/** Applies the changes of other processes before each call. Registered only for a shared database. */
class SharedStateFilter extends CallFilter {

    private final transient SharedState shared;

    SharedStateFilter(SharedState shared) {
        this.shared = shared;
    }

    @Override
    protected void check(HttpServletRequest request, Call call) {
        shared.refresh();
    }
}
