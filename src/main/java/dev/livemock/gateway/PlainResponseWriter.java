package dev.livemock.gateway;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import tools.jackson.databind.JsonNode;

/** Writes responses outside the API: always JSON, with field names like those of the API, and without an envelope. */
public final class PlainResponseWriter {

    /** The content type. */
    public static final String CONTENT_TYPE = ResponseFormat.JSON.contentType();

    private PlainResponseWriter() {}

    /** Converts a record or an enum constant to its JSON representation. */
    public static JsonNode toTree(Object part) {
        return ResponseJson.MAPPER.valueToTree(part);
    }

    /** Writes a record as the body of a response. */
    public static void write(HttpServletResponse response, Object result) throws IOException {
        byte[] json = ResponseJson.MAPPER.writeValueAsBytes(result);
        response.setContentType(CONTENT_TYPE);
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }
}
