package dev.livemock.gateway;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers that are not the API's but are spelt like it: JSON, whatever was asked for, without an envelope. */
public final class PlainAnswer {

    /** The type of such an answer. */
    public static final String CONTENT_TYPE = AnswerFormat.JSON.contentType();

    private PlainAnswer() {}

    /** Writes a record as the body. */
    public static void write(HttpServletResponse response, Object result) throws IOException {
        byte[] json = AnswerJson.MAPPER.writeValueAsBytes(result);
        response.setContentType(CONTENT_TYPE);
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }
}
