package dev.livemock.gateway;

import java.nio.ByteBuffer;
import java.util.Objects;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Writes the error responses for errors that Jetty reports: invalid HTTP requests, and exceptions that leave the filter chain.
 * Closes the connection, since Jetty may not know where the next request begins.
 */
final class JettyErrorHandler implements Request.Handler {

    private static final String NOT_HTTP = "its request line or its headers are not valid HTTP; in the path and the"
            + " query, special characters must be percent-encoded";

    private static final String TOO_LARGE =
            "the request line and headers must not exceed server.max-http-request-header-size";

    private final ErrorTranslator errors;

    JettyErrorHandler(ErrorTranslator errors) {
        this.errors = errors;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String requestId = Exchange.newRequestId();
        ApiException error = errorOf(request, response.getStatus(), requestId);
        ResponseFormat format = ResponseFormat.of(
                request.getHttpURI().getQuery(), request.getHeaders().getValuesList(HttpHeader.ACCEPT));
        String host = Objects.requireNonNullElse(
                request.getHeaders().get(HttpHeader.HOST), String.valueOf(Request.getServerName(request)));
        byte[] body = ResponseWriter.errorBody(format, ErrorEnvelope.of(requestId, host, error));
        response.setStatus(error.status());
        ResponseWriter.headersOf(requestId)
                .forEach((name, value) -> response.getHeaders().put(name, value));
        error.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, format.contentType());
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    private ApiException errorOf(Request request, int status, String requestId) {
        Throwable thrown = (Throwable) request.getAttribute(ErrorHandler.ERROR_EXCEPTION);
        return switch (status) {
            case 404, 405, 406, 416, 503 -> ErrorTranslator.ofStatus(status);
            case 414, 431 -> ErrorCode.REQUEST_TOO_LARGE.exception(TOO_LARGE);
            case 500 -> thrown == null ? ErrorCode.INTERNAL_ERROR.exception() : errors.translate(thrown, requestId);
            default -> ErrorCode.MALFORMED_REQUEST.exception(NOT_HTTP);
        };
    }
}
