package dev.livemock.requestlog;

import dev.livemock.auth.ClaimedIdentity;
import dev.livemock.gateway.Call;
import dev.livemock.gateway.CallForm;
import dev.livemock.gateway.Caller;
import dev.livemock.gateway.CompletedCall;
import dev.livemock.gateway.Operation;
import dev.livemock.gateway.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call that was answered.
 *
 * @param time when it was answered, by the application's clock
 * @param action the operation's name, or null if the call could not be read as far as that
 * @param parameters the parameters, without secrets and signatures
 * @param caller who called, or null if the call was refused before that was known
 * @param identity the AccessKeyId that it named, and the version of its signature
 * @param method the HTTP method, shortened
 * @param form how it named its operation
 * @param status the HTTP status of the answer, or null if none was sent
 * @param code the code of the answer, {@code OK} for a success
 * @param nanos how long it took
 * @param size about how many bytes of memory this takes
 */
public record RequestLogEntry(
        Instant time,
        String requestId,
        @Nullable String action,
        Parameters parameters,
        @Nullable Caller caller,
        ClaimedIdentity identity,
        String method,
        CallForm form,
        @Nullable Integer status,
        String code,
        long nanos,
        long size) {

    private static final Set<String> SECRET =
            Set.of("Signature", "SecurityToken", "BearerToken", "AccessKeySecret", "SignatureNonce");
    private static final int MAX_METHOD = 20;
    private static final long BYTES_OF_AN_ENTRY = 1_000;
    private static final long BYTES_OF_A_NAME = 200;
    private static final long BYTES_OF_A_VALUE = 60;
    private static final Parameters NONE = Parameters.parse("");

    /** Returns the entry of an answered call, or null if it is none: another path, such as a health check's. */
    static @Nullable RequestLogEntry of(CompletedCall answered, Instant time) {
        HttpServletRequest request = answered.request();
        Call call = answered.call();
        Operation named = Operation.named(request.getRequestURI().substring(1));
        if (call == null && named == null && request.getRequestURI().length() > 1) {
            return null;
        }
        Operation operation = call == null ? named : call.operation();
        return new RequestLogEntry(
                time,
                answered.requestId(),
                operation == null ? null : operation.apiName(),
                call == null ? NONE : call.parameters().without(SECRET),
                Caller.find(request),
                ClaimedIdentity.of(request),
                shorten(request.getMethod()),
                CallForm.of(request, call),
                answered.status(),
                answered.code(),
                answered.nanos(),
                BYTES_OF_AN_ENTRY + (call == null ? 0 : sizeOf(call, request)));
    }

    private static String shorten(String method) {
        return method.length() > MAX_METHOD ? method.substring(0, MAX_METHOD) : method;
    }

    private static long sizeOf(Call call, HttpServletRequest request) {
        String query = request.getQueryString();
        long characters = (query == null ? 0L : query.length()) + call.bodySize();
        return BYTES_OF_A_NAME * call.parameters().names().size()
                + BYTES_OF_A_VALUE * call.parameters().stream().count()
                + Character.BYTES * characters;
    }
}
