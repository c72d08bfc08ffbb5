package dev.livemock.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The body of an answer that is an error. All are strings, since some SDKs insist on it, but for the detail of an access
 * that RAM denied, which is an object or absent.
 *
 * @param requestId names this answer, also in the header {@code x-acs-request-id} and in the log
 * @param hostId the host that was called
 * @param code the code to compare
 * @param message a text for people: what is wrong
 * @param recommend the vendor's page of the error; it knows none of the codes that begin with {@code LiveMock.}
 * @param accessDeniedDetail why RAM denied the access; absent with any other error
 */
@JsonRootName(ErrorEnvelope.ROOT)
public record ErrorEnvelope(
        @Format("uuid") String requestId,
        String hostId,
        String code,
        String message,
        @Format("uri") String recommend,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> accessDeniedDetail) {

    static final String ROOT = "Error";

    private static final String RECOMMEND = "https://api.aliyun.com/troubleshoot?q=%s&product=live&requestId=%s";

    /** Makes the answer to a request. */
    public static ErrorEnvelope of(String requestId, String host, ApiException error) {
        String recommend = RECOMMEND.formatted(URLEncoder.encode(error.code(), StandardCharsets.UTF_8), requestId);
        return new ErrorEnvelope(requestId, host, error.code(), error.text(), recommend, error.accessDeniedDetail());
    }
}
