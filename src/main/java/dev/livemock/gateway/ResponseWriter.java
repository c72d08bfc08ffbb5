package dev.livemock.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes the responses of the API, results and errors, as JSON or XML with the field names of the API. */
@Component
class ResponseWriter {

    private final ResponseSender sender;

    ResponseWriter(ResponseSender sender) {
        this.sender = sender;
    }

    void writeResult(HttpServletRequest request, HttpServletResponse response, Call call, Object result)
            throws IOException {
        ResponseFormat format = ResponseFormat.of(request);
        byte[] body = bodyOf(format, call.action() + "Response", new ResultEnvelope(call.requestId(), result));
        int reserved = sender.reserve(body.length);
        CallRecorder.end(request, null);
        response.setContentType(format.contentType());
        sender.send(request, response, body, reserved);
    }

    void writeError(HttpServletRequest request, HttpServletResponse response, String requestId, ApiException error)
            throws IOException {
        ResponseFormat format = ResponseFormat.of(request);
        setHeaders(response, requestId);
        byte[] body = bodyOf(format, ErrorEnvelope.ROOT, ErrorEnvelope.of(request, response, error));
        CallRecorder.end(request, error);
        response.setStatus(error.status());
        error.headers().forEach(response::setHeader);
        response.setContentType(format.contentType());
        sender.send(request, response, body, 0);
    }

    /** Sets the headers of every response. */
    static void setHeaders(HttpServletResponse response, String requestId) {
        headersOf(requestId).forEach(response::setHeader);
    }

    /** Returns the headers of every response: the RequestId, and one that prevents browsers from guessing the content type. */
    static Map<String, String> headersOf(String requestId) {
        return Map.of(RequestId.HEADER, requestId, "X-Content-Type-Options", "nosniff");
    }

    /** Returns the body of an error response. */
    byte[] errorBody(ResponseFormat format, String requestId, String host, ApiException error) {
        return bodyOf(format, ErrorEnvelope.ROOT, ErrorEnvelope.of(requestId, host, error));
    }

    private static byte[] bodyOf(ResponseFormat format, String rootElement, Object envelope) {
        byte[] json = ApiMappers.JSON.writeValueAsBytes(envelope);
        return switch (format) {
            case JSON -> json;
            case XML ->
                XmlWriter.write(rootElement, ApiMappers.JSON.readTree(json)).getBytes(StandardCharsets.UTF_8);
        };
    }
}
