package dev.livemock.gateway;

/** Intercepts calls whose operation has succeeded, before the result is sent. Implemented by {@code FaultFilter}. */
public interface ResponseInterceptor {

    /**
     * Receives a call whose changes are committed. May set the {@link ConnectionCut} of the exchange.
     *
     * @throws ApiException if the client is to receive an error instead of the result
     */
    void beforeResponse(Exchange exchange, Call call);
}
