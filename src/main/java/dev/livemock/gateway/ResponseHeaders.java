package dev.livemock.gateway;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/** The headers that every answer has. */
final class ResponseHeaders {

    private ResponseHeaders() {}

    /** Returns them by name: the RequestId, and that browsers must not guess another type of the body. */
    static Map<String, String> of(String requestId) {
        return Map.of(RequestId.HEADER, requestId, "X-Content-Type-Options", "nosniff");
    }

    static void set(HttpServletResponse response, String requestId) {
        of(requestId).forEach(response::setHeader);
    }
}
