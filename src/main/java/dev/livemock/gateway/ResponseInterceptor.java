package dev.livemock.gateway;

import jakarta.servlet.http.HttpServletRequest;

/** Intercepts calls whose operation has succeeded, before the result is sent. Implemented by {@code FaultFilter}. */
public interface ResponseInterceptor {

    /**
     * Receives a call whose changes are committed. May attach a {@link ConnectionCut} to the request.
     *
     * @throws ApiException if the client is to receive an error instead of the result
     */
    void beforeResponse(HttpServletRequest request, Call call);
}
