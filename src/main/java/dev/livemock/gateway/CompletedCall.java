package dev.livemock.gateway;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * A request that was answered: a call of an operation, or one that was refused as whatever else.
 *
 * @param requestId the RequestId of the answer
 * @param request the request
 * @param call the call that it is, or null if it could not be read
 * @param error the error that was answered, or null if the call succeeded
 * @param nanos how long it took
 */
public record CompletedCall(
        String requestId,
        HttpServletRequest request,
        @Nullable Call call,
        @Nullable ApiException error,
        long nanos) {

    /** The code of a success. */
    static final String OK = "OK";

    private static final String CUT = "LiveMock.Cut";
    private static final int SUCCESS = 200;

    /** Returns the code that was answered: {@value #OK} for a success, {@value #CUT} if the answer was cut off. */
    public String code() {
        if (ConnectionCut.of(request) != null) {
            return CUT;
        }
        return error == null ? OK : error.code();
    }

    /** Returns the HTTP status of the answer, or null if none was sent. */
    public @Nullable Integer status() {
        if (ConnectionCut.of(request) == ConnectionCut.BEFORE) {
            return null;
        }
        return error == null ? SUCCESS : error.status();
    }
}
