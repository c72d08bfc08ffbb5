package dev.livemock.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;

/** Reads the body of a request, which must be a form or empty. */
public final class FormBodyReader {

    private static final byte[] NOTHING = {};

    private FormBodyReader() {}

    /**
     * Reads the body.
     *
     * @throws ApiException {@code LiveMock.UnsupportedContentType} if the body is not a form, {@code LiveMock.MalformedRequest}
     *     if it is incomplete
     */
    public static byte[] read(HttpServletRequest request) {
        if (!hasBody(request)) {
            return NOTHING;
        }
        byte[] body = readBytes(request);
        String contentType = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (body.length > 0 && !isForm(contentType)) {
            throw ErrorCode.UNSUPPORTED_CONTENT_TYPE.exception(
                    contentType == null ? "untyped" : StringUtils.truncate(contentType));
        }
        return body;
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private static byte[] readBytes(HttpServletRequest request) {
        try {
            return request.getInputStream().readAllBytes();
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
