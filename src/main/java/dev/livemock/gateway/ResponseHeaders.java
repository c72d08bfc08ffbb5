package dev.livemock.gateway;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/** The headers of every response. */
final class ResponseHeaders {

    private ResponseHeaders() {}

    /** Returns the headers by name: the RequestId, and one that prevents browsers from guessing the content type. */
    static Map<String, String> of(String requestId) {
        return Map.of(RequestId.HEADER, requestId, "X-Content-Type-Options", "nosniff");
    }

    static void set(HttpServletResponse response, String requestId) {
        of(requestId).forEach(response::setHeader);
    }
}
