package dev.livemock.gateway;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import tools.jackson.databind.JsonNode;

/** Answers that are not the API's but are spelt like it: JSON, whatever was asked for, without an envelope. */
public final class PlainResponse {

    /** The type of such an answer. */
    public static final String CONTENT_TYPE = ResponseFormat.JSON.contentType();

    private PlainResponse() {}

    /** Returns a record, or a constant of an enum, as such an answer has it. */
    public static JsonNode toTree(Object part) {
        return ResponseJson.MAPPER.valueToTree(part);
    }

    /** Writes a record as the body. */
    public static void write(HttpServletResponse response, Object result) throws IOException {
        byte[] json = ResponseJson.MAPPER.writeValueAsBytes(result);
        response.setContentType(CONTENT_TYPE);
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }
}
