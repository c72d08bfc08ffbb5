package dev.livemock.gateway;

import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Creates completed exchanges for tests, also of other packages. */
public final class CompletedExchange {

    private CompletedExchange() {}

    /** Returns a completed exchange of a request that could not be read as a call. */
    public static Exchange of(MockHttpServletRequest request, @Nullable ApiException error) {
        Exchange exchange = Exchange.begin(request, new MockHttpServletResponse());
        exchange.complete(error);
        return exchange;
    }
}
