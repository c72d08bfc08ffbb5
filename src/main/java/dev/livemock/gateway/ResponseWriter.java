package dev.livemock.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

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
        byte[] body = errorBody(format, requestId, hostOf(request), error);
        CallRecorder.end(request, error);
        response.setStatus(error.status());
        setHeaders(response, requestId);
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
        return bodyOf(format, ErrorEnvelope.ROOT, ErrorEnvelope.of(requestId, StringUtils.truncate(host), error));
    }

    private static String hostOf(HttpServletRequest request) {
        String host = request.getHeader("Host");
        return host == null ? String.valueOf(request.getServerName()) : host;
    }

    private static byte[] bodyOf(ResponseFormat format, String rootElement, Object envelope) {
        byte[] json = ResponseJson.MAPPER.writeValueAsBytes(envelope);
        return switch (format) {
            case JSON -> json;
            case XML ->
                XmlWriter.write(rootElement, ResponseJson.MAPPER.readTree(json)).getBytes(StandardCharsets.UTF_8);
        };
    }
}
