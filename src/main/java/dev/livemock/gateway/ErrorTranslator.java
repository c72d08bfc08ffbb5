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
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Translates exceptions into the errors to respond with. Logs outages and bugs. */
@Component
class ErrorTranslator {

    private static final Logger log = LoggerFactory.getLogger(ErrorTranslator.class);

    private final OutageDetector outages;

    ErrorTranslator(OutageDetector outages) {
        this.outages = outages;
    }

    /** Returns whether an exception is an outage, and not the fault of the request or a bug. */
    boolean isOutage(Throwable thrown) {
        return outages.isOutage(thrown);
    }

    /** Returns the error to respond with. */
    ApiException translate(Throwable thrown, String requestId) {
        Throwable cause = unwrap(thrown);
        ApiException refusal = refusalOf(cause);
        if (refusal != null) {
            return refusal;
        }
        if (isOutage(cause)) {
            log.error(
                    "{}: the database failed: {}",
                    requestId,
                    NestedExceptionUtils.getMostSpecificCause(cause).toString());
            return ErrorCode.SERVICE_UNAVAILABLE.exception();
        }
        log.error("{}: this is a bug in LiveMock", requestId, cause);
        return ErrorCode.INTERNAL_ERROR.exception();
    }

    /** Returns the error of a request that is at fault itself, or null if it is not. */
    private static @Nullable ApiException refusalOf(Throwable cause) {
        if (cause instanceof ApiException refusal) {
            return refusal;
        }
        if (cause instanceof NoHandlerFoundException || cause instanceof NoResourceFoundException) {
            return ErrorCode.ACTION_NOT_FOUND.exception();
        }
        if (cause instanceof HttpRequestMethodNotSupportedException unsupported) {
            String[] methods = unsupported.getSupportedMethods();
            return unsupportedMethod(methods == null ? List.of() : List.of(methods));
        }
        if (cause instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
            return notAnswered();
        }
        if (cause instanceof UnsupportedCharsetException || cause instanceof IllegalCharsetNameException) {
            return ErrorCode.MALFORMED_REQUEST.exception("its Content-Type names an unknown charset");
        }
        if (cause instanceof HttpException jetty && jetty.getCode() < HttpStatus.INTERNAL_SERVER_ERROR_500) {
            return ErrorCode.MALFORMED_REQUEST.exception("its parameters cannot be read");
        }
        if (cause instanceof HttpMessageNotReadableException) {
            return ErrorCode.MALFORMED_REQUEST.exception("its body cannot be read to the end");
        }
        return null;
    }

    /** Returns the error of a request that the framework has rejected with a status and no body. */
    static ApiException ofStatus(int status) {
        return switch (status) {
            case 404 -> ErrorCode.ACTION_NOT_FOUND.exception();
            case 405 -> unsupportedMethod(List.of());
            case 500 -> ErrorCode.INTERNAL_ERROR.exception();
            case 503 -> ErrorCode.SERVICE_UNAVAILABLE.exception();
            default -> notAnswered();
        };
    }

    /** Says that a path is not for the method of the request, and in the header {@code Allow} for which it is. */
    static ApiException unsupportedMethod(Collection<String> supported) {
        ApiException refusal = ErrorCode.UNSUPPORTED_HTTP_METHOD.exception();
        return supported.isEmpty() ? refusal : refusal.withHeader(HttpHeaders.ALLOW, String.join(", ", supported));
    }

    /** Says that a path cannot answer in the way that the headers of the request ask for, such as with a part of a file. */
    static ApiException notAnswered() {
        return ErrorCode.MALFORMED_REQUEST.exception("this path does not answer what its headers ask for");
    }

    private static Throwable unwrap(Throwable thrown) {
        return thrown instanceof ServletException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }
}
