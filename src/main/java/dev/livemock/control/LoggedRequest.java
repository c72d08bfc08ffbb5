package dev.livemock.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.livemock.gateway.ActionSource;
import dev.livemock.gateway.Caller;
import dev.livemock.gateway.Example;
import dev.livemock.gateway.OneOf;
import dev.livemock.gateway.OperationName;
import dev.livemock.gateway.Parameters;
import dev.livemock.gateway.SchemaFormat;
import dev.livemock.requestlog.RequestLogEntry;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the request log.
 *
 * @param time the time of the response, by LiveMock's clock
 * @param requestId the RequestId of the response
 * @param action the operation; absent if the request could not be read far enough to determine it
 * @param parameters the parameters of query and form, without signatures, nonces, tokens and secrets: each is a string, or a
 *     list of strings if the parameter was repeated; empty if the request could not be read
 * @param caller the caller; absent if the request was rejected before the caller was determined
 * @param accessKeyId the AccessKeyId in the request, whether or not it was valid; absent if the request had none
 * @param method the HTTP method
 * @param form how the request named its operation: in the path, in the parameter {@code Action}, or in the header
 *     {@code x-acs-action}; the first of these if it used several
 * @param signatureVersion the version of the signature, {@code 1.0}, {@code 3} or another one; absent if the request had no
 *     signature or its version could not be read
 * @param status the HTTP status of the response; absent if none was sent
 * @param code the code of the response: {@code OK} for a success, {@code LiveMock.Cut} if a fault closed the connection,
 *     otherwise the code of the error
 * @param millis the processing time, in milliseconds of real time
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LoggedRequest(
        Instant time,
        @SchemaFormat("uuid") String requestId,

        @Example("ListMessageGroup") @OperationName @Nullable String action,

        @Example("{\"UserId\":\"de1a0\",\"PageNum\":\"1\",\"PageSize\":\"20\"}")
        Map<String, @OneOf({String.class, String[].class}) Object> parameters,

        @Nullable CallerResponse caller,
        @Example("backend") @Nullable String accessKeyId,
        @Example("GET") String method,
        @Example("Path") ActionSource form,

        @Pattern(regexp = "1[.]0|[0-9]") @Example("1.0") @Nullable String signatureVersion,

        @Example("200") @Nullable Integer status,
        @Example("OK") String code,
        @Example("3.142") double millis) {

    private static final double NANOS_PER_MICRO = 1e3;
    private static final double MICROS_PER_MILLI = 1e3;

    static LoggedRequest of(RequestLogEntry entry) {
        Caller caller = entry.caller();
        return new LoggedRequest(
                entry.time(),
                entry.requestId(),
                entry.action(),
                parametersOf(entry.parameters()),
                caller == null ? null : CallerResponse.of(caller),
                entry.accessKeyId(),
                entry.method(),
                entry.form(),
                entry.signatureVersion(),
                entry.status(),
                entry.code(),
                Math.round(entry.nanos() / NANOS_PER_MICRO) / MICROS_PER_MILLI);
    }

    /** Returns the parameters. The value of a repeated parameter is a list. */
    private static Map<String, Object> parametersOf(Parameters parameters) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (String name : parameters.names()) {
            List<String> values = parameters.all(name);
            all.put(name, values.size() == 1 ? values.get(0) : values);
        }
        return all;
    }
}
