package dev.livemock.gateway;

/**
 * Is notified of every completed call, and of every other request that {@link GatewayFilter} answers with an error, before
 * the response is sent. All beans of this type are notified.
 */
public interface CallListener {

    /** Receives a completed exchange, in the thread of the request. Must neither block nor throw an exception. */
    void onCompleted(Exchange exchange);
}
