package dev.livemock.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a call, or of a rejected request that could not be read as a call, immediately before the response is sent.
 *
 * @param requestId the RequestId of the response
 * @param request the request
 * @param call the call, or null if it could not be read
 * @param error the error of the response, or null if the call succeeded
 * @param nanos the duration in nanoseconds
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

    /** Returns the error code, {@value #OK} for a success, or {@value #CUT} if a {@link ConnectionCut} ends the response. */
    public String code() {
        if (ConnectionCut.of(request) != null) {
            return CUT;
        }
        return error == null ? OK : error.code();
    }

    /** Returns the HTTP status of the response, or null if no response is sent. */
    public @Nullable Integer status() {
        if (ConnectionCut.of(request) == ConnectionCut.BEFORE) {
            return null;
        }
        return error == null ? HttpServletResponse.SC_OK : error.status();
    }
}
