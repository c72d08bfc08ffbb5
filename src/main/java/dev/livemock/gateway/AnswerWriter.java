package dev.livemock.gateway;

import dev.livemock.error.ApiException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Writes every answer of the API, results and errors, in the API's spelling, as JSON or XML. */
@Component
class AnswerWriter {

    void writeResult(HttpServletRequest request, HttpServletResponse response, Call call, Object result)
            throws IOException {
        write(request, response, call.action() + "Response", new ResultAnswer(call.requestId(), result));
    }

    void writeError(HttpServletRequest request, HttpServletResponse response, String requestId, ApiException error)
            throws IOException {
        response.setStatus(error.status());
        response.setHeader(RequestId.HEADER, requestId);
        error.headers().forEach(response::setHeader);
        write(request, response, "Error", ErrorAnswer.of(requestId, hostOf(request), error));
    }

    private static String hostOf(HttpServletRequest request) {
        String host = request.getHeader("Host");
        return host == null ? String.valueOf(request.getServerName()) : host;
    }

    private void write(HttpServletRequest request, HttpServletResponse response, String rootElement, Object answer)
            throws IOException {
        AnswerFormat format = AnswerFormat.of(request);
        byte[] asJson = AnswerJson.MAPPER.writeValueAsBytes(answer);
        byte[] body =
                switch (format) {
                    case JSON -> asJson;
                    case XML ->
                        XmlWriter.write(rootElement, AnswerJson.MAPPER.readTree(asJson))
                                .getBytes(StandardCharsets.UTF_8);
                };
        response.setContentType(format.contentType());
        response.setContentLength(body.length);
        if (Cut.of(request) == Cut.MIDDLE) {
            response.getOutputStream().write(body, 0, body.length / 2);
            response.flushBuffer();
        } else {
            response.getOutputStream().write(body);
        }
    }
}
