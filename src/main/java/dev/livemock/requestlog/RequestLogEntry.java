package dev.livemock.requestlog;

import dev.livemock.gateway.ActionSource;
import dev.livemock.gateway.Call;
import dev.livemock.gateway.Caller;
import dev.livemock.gateway.CompletedCall;
import dev.livemock.gateway.Operation;
import dev.livemock.gateway.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A completed call in the request log.
 *
 * @param time the time of completion, by the application's clock
 * @param requestId the RequestId of the response
 * @param action the operation's name, or null if it could not be determined
 * @param parameters the parameters, without secrets and signatures
 * @param caller the caller, or null if the call was rejected before authentication
 * @param accessKeyId the AccessKeyId that the call claims, truncated to {@value #MAX_ACCESS_KEY_ID} characters; null if it has none
 * @param signatureVersion the version of the signature, such as {@code 1.0} or {@code 3}; null if the call is not signed or
 *     the version is unknown
 * @param method the HTTP method, truncated to {@value #MAX_METHOD} characters
 * @param form the form in which the call named its operation
 * @param status the HTTP status of the response, or null if no response was sent
 * @param code {@code OK} for a success, {@code LiveMock.Cut} if a fault closed the connection, otherwise the code of the error
 * @param nanos the duration of the call, in nanoseconds
 * @param size the approximate size of this entry in memory, in bytes
 */
public record RequestLogEntry(
        Instant time,
        String requestId,
        @Nullable String action,
        Parameters parameters,
        @Nullable Caller caller,
        @Nullable String accessKeyId,
        @Nullable String signatureVersion,
        String method,
        ActionSource form,
        @Nullable Integer status,
        String code,
        long nanos,
        long size) {

    private static final Set<String> SECRET =
            Set.of("Signature", "SecurityToken", "BearerToken", "AccessKeySecret", "SignatureNonce");
    private static final int MAX_METHOD = 20;
    private static final int MAX_ACCESS_KEY_ID = 255;
    private static final long BYTES_PER_ENTRY = 1_000;
    private static final long BYTES_PER_NAME = 200;
    private static final long BYTES_PER_VALUE = 60;
    private static final Parameters NONE = Parameters.parse("");

    /** Returns the entry of a completed request, or null for requests other than API calls, such as health checks. */
    static @Nullable RequestLogEntry of(CompletedCall completed, Instant time) {
        HttpServletRequest request = completed.request();
        Call call = completed.call();
        String path = call == null ? request.getRequestURI() : call.path();
        Operation named = Operation.named(path.substring(1));
        if (call == null && named == null && path.length() > 1) {
            return null;
        }
        Operation operation = call == null ? named : call.operation();
        String accessKeyId = call == null ? null : call.accessKeyId();
        return new RequestLogEntry(
                time,
                completed.requestId(),
                operation == null ? null : operation.apiName(),
                call == null ? NONE : call.parameters().without(SECRET),
                Caller.of(request),
                accessKeyId == null ? null : shorten(accessKeyId, MAX_ACCESS_KEY_ID),
                call == null ? null : call.signatureVersion(),
                shorten(request.getMethod(), MAX_METHOD),
                formOf(request, path, call),
                completed.status(),
                completed.code(),
                completed.nanos(),
                BYTES_PER_ENTRY + (call == null ? 0 : sizeOf(call, request)));
    }

    /**
     * Returns the form of a call. The parameter takes precedence over the header, since signatures of version 1.0 cover only
     * the parameter.
     */
    private static ActionSource formOf(HttpServletRequest request, String path, @Nullable Call call) {
        if (path.length() > 1) {
            return ActionSource.PATH;
        }
        boolean named = call != null && call.parameters().first("Action") != null;
        return named || request.getHeader(ActionSource.ACTION_HEADER) == null
                ? ActionSource.PARAMETER
                : ActionSource.HEADER;
    }

    private static String shorten(String text, int max) {
        return text.length() > max ? text.substring(0, max) : text;
    }

    private static long sizeOf(Call call, HttpServletRequest request) {
        String query = request.getQueryString();
        long characters = (query == null ? 0L : query.length()) + call.body().length();
        return BYTES_PER_NAME * call.parameters().names().size()
                + BYTES_PER_VALUE * call.parameters().size()
                + Character.BYTES * characters;
    }
}
