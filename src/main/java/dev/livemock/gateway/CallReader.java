package dev.livemock.gateway;

import dev.livemock.error.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UrlPathHelper;

/** Reads the call from a request: which operation, with which parameters from query and form. */
@Component
class CallReader {

    /** The size of the largest body that is read, in bytes. */
    static final int MAX_BODY_BYTES = 1 << 20;

    private static final Set<String> METHODS = Set.of(HttpMethod.GET.name(), HttpMethod.POST.name());

    private final Actions actions;

    CallReader(Actions actions) {
        this.actions = actions;
    }

    /**
     * Reads the call.
     *
     * @return the call, or null if the path names no operation
     * @throws dev.livemock.error.ApiException if the request names an operation and cannot be read
     */
    @Nullable Call read(HttpServletRequest request, String requestId) {
        String action =
                UrlPathHelper.defaultInstance.getPathWithinApplication(request).substring(1);
        if (!actions.contains(action)) {
            return null;
        }
        if (!METHODS.contains(request.getMethod())) {
            throw ErrorCode.UNSUPPORTED_HTTP_METHOD.exception();
        }
        return new Call(requestId, action, readParameters(request));
    }

    private static Parameters readParameters(HttpServletRequest request) {
        Parameters parameters = new Parameters();
        FormParser parser = new FormParser(parameters);
        String query = request.getQueryString();
        if (query != null) {
            parser.parse(query);
        }
        byte[] body = readBody(request);
        if (body.length > 0) {
            requireForm(request.getContentType());
            parser.parse(new String(body, StandardCharsets.ISO_8859_1));
        }
        return parameters;
    }

    private static byte[] readBody(HttpServletRequest request) {
        if (request.getContentLengthLong() > MAX_BODY_BYTES) {
            throw bodyTooLarge();
        }
        byte[] body;
        try {
            body = request.getInputStream().readNBytes(MAX_BODY_BYTES + 1);
        } catch (IOException e) {
            throw ErrorCode.MALFORMED_REQUEST.exception("its body cannot be read to the end");
        }
        if (body.length > MAX_BODY_BYTES) {
            throw bodyTooLarge();
        }
        return body;
    }

    private static RuntimeException bodyTooLarge() {
        return ErrorCode.REQUEST_TOO_LARGE.exception("the body may have " + MAX_BODY_BYTES + " bytes");
    }

    private static void requireForm(@Nullable String contentType) {
        if (!isForm(contentType)) {
            throw ErrorCode.UNSUPPORTED_CONTENT_TYPE.exception(contentType == null ? "untyped" : contentType);
        }
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
