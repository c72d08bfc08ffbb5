package dev.livemock.requestlog;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.livemock.gateway.Call;
import dev.livemock.gateway.Caller;
import dev.livemock.gateway.Example;
import dev.livemock.gateway.Exchange;
import dev.livemock.gateway.OneOf;
import dev.livemock.gateway.Operation;
import dev.livemock.gateway.OperationName;
import dev.livemock.gateway.SchemaFormat;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * An entry of the request log.
 *
 * @param time the time of the response, by LiveMock's clock
 * @param requestId the RequestId of the response
 * @param action the operation; absent if the request could not be read far enough to determine it
 * @param parameters the parameters of query and form, without signatures, nonces, tokens and secrets: each is a string, or a
 *     list of strings if the parameter was repeated; empty if the request could not be read
 * @param caller the caller; absent if the request was rejected before the caller was determined
 * @param accessKeyId the first 255 characters of the AccessKeyId in the request, whether or not it was valid; absent if the
 *     request had none or could not be read
 * @param method the HTTP method
 * @param form how the request named its operation: in the path, in the parameter {@code Action}, or in the header {@code
 *     x-acs-action}; the first of these if it used several. It is {@code Parameter} if the request named no operation.
 * @param signatureVersion the version of the signature, {@code 1.0}, {@code 3} or another one; absent if the request had no
 *     signature, or if the request or the version could not be read
 * @param status the HTTP status of the response; absent if none was sent
 * @param code the code of the response: {@code OK} for a success, {@code LiveMock.Cut} if a fault closed the connection,
 *     otherwise the code of the error
 * @param millis the processing time, in milliseconds of real time
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LoggedRequest(
        Instant time,
        @SchemaFormat("uuid") String requestId,

        @Example("ListMessageGroup") @OperationName @Nullable String action,

        @JsonFormat(with = JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED)
        @Example("{\"UserId\":\"de1a0\",\"PageNum\":\"1\",\"PageSize\":\"20\"}")
        Map<String, @OneOf({String.class, String[].class}) List<String>> parameters,

        @Nullable Caller caller,
        @Example("backend") @Nullable String accessKeyId,
        @Example("GET") String method,
        @Example("Path") CallForm form,

        @Pattern(regexp = "1[.]0|[0-9]") @Example("1.0") @Nullable String signatureVersion,

        @Example("200") @Nullable Integer status,
        @Example("OK") String code,
        @Example("3.142") double millis) {

    private static final Set<String> SECRET =
            Set.of("Signature", "SecurityToken", "BearerToken", "AccessKeySecret", "SignatureNonce");
    private static final int MAX_METHOD = 20;
    private static final int MAX_ACCESS_KEY_ID = 255;
    private static final long BYTES_PER_ENTRY = 1_000;
    private static final long BYTES_PER_NAME = 200;
    private static final long BYTES_PER_VALUE = 60;
    private static final double NANOS_PER_MICRO = 1e3;
    private static final double MICROS_PER_MILLI = 1e3;

    /** The part of a request that names the operation. */
    public enum CallForm {
        PATH,
        HEADER,
        PARAMETER
    }

    /** Returns the entry of a completed request, or null for requests other than API calls, such as health checks. */
    static @Nullable LoggedRequest of(Exchange exchange, Instant time) {
        HttpServletRequest request = exchange.request();
        Call call = exchange.call();
        String path = call == null ? request.getRequestURI() : call.path();
        Operation operation = call == null ? Operation.named(path.substring(1)) : call.operation();
        if (operation == null && path.length() > 1) {
            return null;
        }
        String accessKeyId = call == null ? null : call.accessKeyId();
        return new LoggedRequest(
                time,
                exchange.requestId(),
                operation == null ? null : operation.apiName(),
                call == null ? Map.of() : call.parameters().without(SECRET),
                exchange.caller(),
                accessKeyId == null ? null : shorten(accessKeyId, MAX_ACCESS_KEY_ID),
                shorten(request.getMethod(), MAX_METHOD),
                formOf(request, path, call),
                call == null ? null : call.signatureVersion(),
                exchange.status(),
                exchange.code(),
                Math.round(exchange.nanos() / NANOS_PER_MICRO) / MICROS_PER_MILLI);
    }

    /**
     * Returns the form of a call. The parameter takes precedence over the header, since signatures of version 1.0 cover only
     * the parameter.
     */
    private static CallForm formOf(HttpServletRequest request, String path, @Nullable Call call) {
        if (path.length() > 1) {
            return CallForm.PATH;
        }
        boolean named = call != null && call.parameters().first("Action") != null;
        return named || !StringUtils.hasLength(request.getHeader(Call.ACTION_HEADER))
                ? CallForm.PARAMETER
                : CallForm.HEADER;
    }

    private static String shorten(String text, int max) {
        return text.length() > max ? text.substring(0, max) : text;
    }

    /** Returns whether the first value of a parameter is the given one. The value of an absent parameter is empty. */
    public boolean has(String parameter, String value) {
        return parameters.getOrDefault(parameter, List.of("")).get(0).equals(value);
    }

    /** Returns the approximate size in memory, in bytes. */
    long size() {
        long size = BYTES_PER_ENTRY;
        for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
            size += BYTES_PER_NAME + (long) Character.BYTES * parameter.getKey().length();
            for (String value : parameter.getValue()) {
                size += BYTES_PER_VALUE + (long) Character.BYTES * value.length();
            }
        }
        return size;
    }
}
