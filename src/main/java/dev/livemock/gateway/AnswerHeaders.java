package dev.livemock.gateway;

import jakarta.servlet.http.HttpServletResponse;

/** The headers that every answer has. */
final class AnswerHeaders {

    private AnswerHeaders() {}

    /** Sets them: the RequestId, and that the body is what its type says, whatever a browser would guess. */
    static void set(HttpServletResponse response, String requestId) {
        response.setHeader(RequestId.HEADER, requestId);
        response.setHeader("X-Content-Type-Options", "nosniff");
    }
}
