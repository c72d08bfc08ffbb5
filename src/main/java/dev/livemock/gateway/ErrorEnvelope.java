package dev.livemock.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRootName;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;

/**
 * The body of an error response. {@code AccessDeniedDetail} is an object. All other fields are strings, since some SDKs require
 * strings.
 *
 * @param requestId the RequestId of the response, also in the header {@code x-acs-request-id} and in the log
 * @param hostId the host that the request was sent to
 * @param code the error code
 * @param message the description of the error
 * @param recommend the vendor's page about the error; it does not cover codes that begin with {@code LiveMock.}
 * @param accessDeniedDetail the reason why RAM denied the access; absent for other errors
 */
@JsonRootName(ErrorEnvelope.ROOT)
public record ErrorEnvelope(
        @SchemaFormat("uuid") String requestId,
        String hostId,
        String code,
        String message,
        @SchemaFormat("uri") String recommend,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> accessDeniedDetail) {

    static final String ROOT = "Error";

    private static final String RECOMMEND = "https://api.aliyun.com/troubleshoot?q=%s&product=live&requestId=%s";

    /** Creates the body of the error response to a request. */
    public static ErrorEnvelope of(Exchange exchange, ApiException error) {
        HttpServletRequest request = exchange.request();
        String host = request.getHeader(HttpHeaders.HOST);
        return of(exchange.requestId(), host == null ? String.valueOf(request.getServerName()) : host, error);
    }

    /** Creates a body. A long host is truncated. */
    public static ErrorEnvelope of(String requestId, String host, ApiException error) {
        String recommend = RECOMMEND.formatted(URLEncoder.encode(error.code(), StandardCharsets.UTF_8), requestId);
        return new ErrorEnvelope(
                requestId,
                StringUtils.truncate(host),
                error.code(),
                error.text(),
                recommend,
                error.accessDeniedDetail());
    }
}
