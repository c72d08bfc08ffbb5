package dev.livemock.gateway;

import dev.livemock.error.ApiException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Writes every answer of the API, results and errors, in the API's spelling. */
@Component
class AnswerWriter {

    private static final String CONTENT_TYPE = "application/json;charset=utf-8";

    private final JsonMapper json = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    void writeResult(HttpServletResponse response, String requestId, Object result) throws IOException {
        write(response, new ResultAnswer(requestId, result));
    }

    /**
     * Answers an error.
     *
     * @param host the host that the client called, for {@code HostId}
     */
    void writeError(HttpServletResponse response, String requestId, String host, ApiException error)
            throws IOException {
        response.setStatus(error.status());
        response.setHeader(RequestId.HEADER, requestId);
        error.headers().forEach(response::setHeader);
        write(response, ErrorAnswer.of(requestId, host, error));
    }

    private void write(HttpServletResponse response, Object answer) throws IOException {
        byte[] body = json.writeValueAsBytes(answer);
        response.setContentType(CONTENT_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
