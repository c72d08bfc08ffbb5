package dev.livemock.testing;

import com.google.gson.annotations.SerializedName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the request log.
 *
 * @param time the time of the response, by LiveMock's clock
 * @param requestId the RequestId of the response
 * @param action the operation; null if the request could not be read far enough to determine it
 * @param parameters the values of each parameter in query and form, without signatures, nonces, tokens and secrets
 * @param caller the caller; null if the request was rejected before the caller was determined
 * @param accessKeyId the AccessKeyId in the request, valid or not; null if there was none
 * @param method the HTTP method
 * @param form the part of the request that named the operation
 * @param signatureVersion the version of the signature, such as {@code 1.0} or {@code 3}; null if the request was not signed
 * @param status the HTTP status of the response; null if no response was sent
 * @param code {@code OK} for a success, {@code LiveMock.Cut} if a fault closed the connection, otherwise the code of the error
 * @param millis the processing time, in milliseconds of real time
 */
public record LoggedRequest(
        Instant time,
        String requestId,
        @Nullable String action,
        Map<String, List<String>> parameters,
        @Nullable Caller caller,
        @Nullable String accessKeyId,
        String method,
        Form form,
        @Nullable String signatureVersion,
        @Nullable Integer status,
        String code,
        double millis) {

    /** Returns the first value of a parameter, or null if the parameter is absent. */
    public @Nullable String parameter(String name) {
        List<String> values = parameters.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    /** The part of a request that names the operation. */
    public enum Form {
        /** The path, such as {@code /ListMessageGroup}. */
        @SerializedName("Path")
        PATH,

        /** The header {@code x-acs-action}. */
        @SerializedName("Header")
        HEADER,

        /** The parameter {@code Action}. */
        @SerializedName("Parameter")
        PARAMETER
    }
}
