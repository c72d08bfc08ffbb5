package dev.livemock.gateway;

import dev.livemock.error.ApiException;
import dev.livemock.error.ErrorCode;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;

/**
 * Answers what the server refuses before any filter sees it: a request line that is not HTTP, a bad escape in the path,
 * headers that are too large; and what the framework refuses without a word, such as a range that a file does not have.
 * Stands in for the server's own error page.
 */
class ErrorValve extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(ErrorValve.class);

    private static final String NOT_HTTP = "its request line or its headers are not HTTP; most characters that are not"
            + " letters or digits must be percent-encoded";

    private final AnswerWriter writer;

    ErrorValve(AnswerWriter writer) {
        this.writer = writer;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0) {
            return;
        }
        response.setErrorReported();
        AtomicBoolean writable = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, writable);
        if (!writable.get()) {
            return;
        }
        try {
            String requestId = RequestId.next();
            writer.writeError(request, response, requestId, errorOf(request, response, throwable, requestId));
            response.finishResponse();
        } catch (IOException e) {
            log.debug("the client is gone before its error could be written", e);
        }
    }

    private static ApiException errorOf(
            Request request, Response response, @Nullable Throwable throwable, String requestId) {
        int status = response.getStatus();
        if (throwable != null && status == 500) {
            return ErrorTranslator.translate(throwable, requestId);
        }
        if (isTooLarge(throwable)) {
            return ErrorCode.REQUEST_TOO_LARGE.exception("its request line and headers");
        }
        return switch (status) {
            case 404 -> ErrorCode.ACTION_NOT_FOUND.exception();
            case 406, 416 -> ErrorTranslator.notAnswered();
            case 405 -> unsupportedMethod(request, response);
            case 500 -> ErrorCode.INTERNAL_ERROR.exception();
            case 503 -> ErrorCode.SERVICE_UNAVAILABLE.exception();
            default -> ErrorCode.MALFORMED_REQUEST.exception(NOT_HTTP);
        };
    }

    /** Tomcat refuses TRACE with an Allow of whatever a servlet might answer. */
    private static ApiException unsupportedMethod(Request request, Response response) {
        response.setHeader(HttpHeaders.ALLOW, null);
        boolean isCall = CallReader.isPathOfCall(request.getRequestURI());
        return ErrorTranslator.unsupportedMethod(isCall ? CallReader.METHODS : List.of());
    }

    /** Tomcat has no status of its own for it, only this text. */
    private static boolean isTooLarge(@Nullable Throwable throwable) {
        return throwable != null && String.valueOf(throwable.getMessage()).contains("too large");
    }
}
