package dev.livemock.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the responses of the API, results and errors, as JSON or XML with the field names of the API. Notifies the listeners
 * of a call before its response is sent, so that a client finds its call in the request log as soon as it has the response.
 */
@Component
class ResponseWriter {

    private static final String START = ResponseWriter.class.getName();

    private final ResponseSender sender;
    private final List<CallListener> listeners;

    ResponseWriter(ResponseSender sender, List<CallListener> listeners) {
        this.sender = sender;
        this.listeners = listeners;
    }

    /** Returns a new RequestId: an upper-case UUID that identifies one request in its response and in the log. */
    static String newRequestId() {
        return UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    }

    /** Sets the headers that every response has, and starts to measure the duration of the request. */
    static void begin(HttpServletRequest request, HttpServletResponse response, String requestId) {
        setHeaders(response, requestId);
        request.setAttribute(START, new Start(requestId, System.nanoTime()));
    }

    /**
     * Notifies the listeners that a request is completed, if it is a call or has an error. Further invocations for the same
     * request have no effect.
     *
     * @param error the error of the response, or null if the request succeeded
     */
    void complete(HttpServletRequest request, @Nullable ApiException error) {
        Start start = (Start) request.getAttribute(START);
        Call call = Call.of(request);
        if (start != null && (call != null || error != null)) {
            long nanos = System.nanoTime() - start.nanos;
            CompletedCall completed = new CompletedCall(start.requestId, request, call, error, nanos);
            listeners.forEach(listener -> listener.onCompleted(completed));
        }
        request.removeAttribute(START);
    }

    void writeResult(HttpServletRequest request, HttpServletResponse response, Call call, Object result)
            throws IOException {
        ResponseFormat format = ResponseFormat.of(request);
        byte[] body = bodyOf(format, call.action() + "Response", new ResultEnvelope(call.requestId(), result));
        int reserved = sender.reserve(body.length);
        complete(request, null);
        response.setContentType(format.contentType());
        sender.send(request, response, body, reserved);
    }

    /** Writes an error. If other large responses occupy the memory for it, writes {@code ServiceUnavailable} instead. */
    void writeError(HttpServletRequest request, HttpServletResponse response, String requestId, ApiException error)
            throws IOException {
        setHeaders(response, requestId);
        try {
            sendError(request, response, error);
        } catch (ApiException unavailable) {
            sendError(request, response, unavailable);
        }
    }

    private void sendError(HttpServletRequest request, HttpServletResponse response, ApiException error)
            throws IOException {
        ResponseFormat format = ResponseFormat.of(request);
        byte[] body = errorBody(format, ErrorEnvelope.of(request, response, error));
        int reserved = sender.reserve(body.length);
        complete(request, error);
        response.setStatus(error.status());
        error.headers().forEach(response::setHeader);
        response.setContentType(format.contentType());
        sender.send(request, response, body, reserved);
    }

    private static void setHeaders(HttpServletResponse response, String requestId) {
        headersOf(requestId).forEach(response::setHeader);
    }

    /** Returns the headers of every response: the RequestId, and one that prevents browsers from guessing the content type. */
    static Map<String, String> headersOf(String requestId) {
        return Map.of(Call.REQUEST_ID_HEADER, requestId, "X-Content-Type-Options", "nosniff");
    }

    /** Returns the body of an error response. */
    static byte[] errorBody(ResponseFormat format, ErrorEnvelope error) {
        return bodyOf(format, ErrorEnvelope.ROOT, error);
    }

    private static byte[] bodyOf(ResponseFormat format, String rootElement, Object envelope) {
        byte[] json = ApiMappers.JSON.writeValueAsBytes(envelope);
        return switch (format) {
            case JSON -> json;
            case XML -> XmlWriter.write(rootElement, json);
        };
    }

    /** The body of a successful response. */
    private record ResultEnvelope(String requestId, Object result) {}

    /**
     * The beginning of a request.
     *
     * @param nanos the value of {@link System#nanoTime()}
     */
    private record Start(String requestId, long nanos) {}
}
