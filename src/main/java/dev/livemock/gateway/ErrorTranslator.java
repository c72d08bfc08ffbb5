package dev.livemock.gateway;

import jakarta.servlet.ServletException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Collection;
import java.util.List;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;

/** Translates exceptions into error responses. Logs outages and bugs. */
@Component
class ErrorTranslator {

    private static final Logger log = LoggerFactory.getLogger(ErrorTranslator.class);

    private final OutageDetector outages;
    private final Readiness readiness;

    ErrorTranslator(OutageDetector outages, Readiness readiness) {
        this.outages = outages;
        this.readiness = readiness;
    }

    /** Returns whether an exception is an outage, as opposed to an invalid request or a bug. */
    boolean isOutage(Throwable thrown) {
        return outages.isOutage(thrown);
    }

    /** Returns the error response for an exception. */
    ApiException translate(Throwable thrown, String requestId) {
        Throwable cause = unwrap(thrown);
        ApiException error = requestErrorOf(cause);
        if (error != null) {
            return error;
        }
        if (isOutage(cause)) {
            log.error(
                    "{}: the database failed: {}",
                    requestId,
                    NestedExceptionUtils.getMostSpecificCause(cause).toString());
            return ErrorCode.SERVICE_UNAVAILABLE.exception();
        }
        if (cause
                instanceof InterruptedException) { // The server interrupts the threads of requests while it shuts down.
            Thread.currentThread().interrupt();
            return ErrorCode.SERVICE_UNAVAILABLE.exception();
        }
        if (!readiness.isReady()) {
            log.warn("{}: the request failed because LiveMock is shutting down: {}", requestId, cause.toString());
            return ErrorCode.SERVICE_UNAVAILABLE.exception();
        }
        log.error("{}: this is a bug in LiveMock", requestId, cause);
        return ErrorCode.INTERNAL_ERROR.exception();
    }

    /** Returns the error if the request caused the exception, or null if it did not. */
    private static @Nullable ApiException requestErrorOf(Throwable cause) {
        if (cause instanceof ApiException error) {
            return error;
        }
        if (cause instanceof HttpRequestMethodNotSupportedException unsupported) {
            String[] methods = unsupported.getSupportedMethods();
            return unsupportedMethod(methods == null ? List.of() : List.of(methods));
        }
        if (cause instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
            return ofStatus(response.getStatusCode().value());
        }
        if (cause instanceof UnsupportedCharsetException || cause instanceof IllegalCharsetNameException) {
            return ErrorCode.MALFORMED_REQUEST.exception("its Content-Type names an unknown charset");
        }
        if (cause instanceof HttpException jetty && jetty.getCode() < HttpStatus.INTERNAL_SERVER_ERROR_500) {
            return ErrorCode.MALFORMED_REQUEST.exception("its parameters cannot be read");
        }
        if (cause instanceof HttpMessageNotReadableException) {
            return FormBodyReader.incomplete();
        }
        return null;
    }

    /**
     * Returns the error for a request that the framework has rejected with a status and without a body. The default case is for the
     * statuses 406 and 416.
     */
    static ApiException ofStatus(int status) {
        return switch (status) {
            case 404 -> ErrorCode.ACTION_NOT_FOUND.exception();
            case 405 -> unsupportedMethod(List.of());
            case 500 -> ErrorCode.INTERNAL_ERROR.exception();
            case 503 -> ErrorCode.SERVICE_UNAVAILABLE.exception();
            default ->
                ErrorCode.MALFORMED_REQUEST.exception(
                        "the headers request a content type or a byte range that this path does not support");
        };
    }

    /** Returns the error for an unsupported HTTP method. The header {@code Allow} lists the supported methods. */
    static ApiException unsupportedMethod(Collection<String> supported) {
        ApiException error = ErrorCode.UNSUPPORTED_HTTP_METHOD.exception();
        return supported.isEmpty() ? error : error.withHeader(HttpHeaders.ALLOW, String.join(", ", supported));
    }

    private static Throwable unwrap(Throwable thrown) {
        return thrown instanceof ServletException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }
}
