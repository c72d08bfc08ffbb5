package dev.livemock.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;

/** Reads the body of a call. The body must be a form or empty. */
final class FormBodyReader {

    private FormBodyReader() {}

    /**
     * Reads the body.
     *
     * @return the body; each character is one byte
     * @throws ApiException {@code LiveMock.UnsupportedContentType} if the body is not a form, {@code LiveMock.MalformedRequest}
     *     if it is incomplete
     */
    static String read(HttpServletRequest request) {
        String body = readBytes(request);
        String contentType = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (!body.isEmpty() && !isForm(contentType)) {
            throw ErrorCode.UNSUPPORTED_CONTENT_TYPE.exception(
                    contentType == null ? "absent" : StringUtils.truncate(contentType));
        }
        return body;
    }

    private static String readBytes(HttpServletRequest request) {
        try {
            return new String(request.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw incomplete();
        }
    }

    static ApiException timedOut() {
        return ErrorCode.MALFORMED_REQUEST.exception(
                "its body did not arrive within " + BodyLimit.TIME_LIMIT.toSeconds() + " seconds");
    }

    static ApiException incomplete() {
        return ErrorCode.MALFORMED_REQUEST.exception("its body cannot be read to the end");
    }

    private static boolean isForm(@Nullable String contentType) {
        try {
            MediaType type = MediaType.parseMediaType(String.valueOf(contentType));
            return MediaType.APPLICATION_FORM_URLENCODED.equalsTypeAndSubtype(type)
                    && (type.getCharset() == null || StandardCharsets.UTF_8.equals(type.getCharset()));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
