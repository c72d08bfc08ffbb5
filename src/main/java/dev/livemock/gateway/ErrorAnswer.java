package dev.livemock.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.livemock.error.ApiException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The body of an answer that is an error. All are strings, since some SDKs insist on it, but for the detail of an access
 * that RAM denied, which is an object or absent.
 */
record ErrorAnswer(
        String requestId,
        String hostId,
        String code,
        String message,
        String recommend,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> accessDeniedDetail) {

    private static final String RECOMMEND = "https://api.aliyun.com/troubleshoot?q=%s&product=live&requestId=%s";

    static ErrorAnswer of(String requestId, String host, ApiException error) {
        String recommend = RECOMMEND.formatted(URLEncoder.encode(error.code(), StandardCharsets.UTF_8), requestId);
        return new ErrorAnswer(requestId, host, error.code(), error.text(), recommend, error.accessDeniedDetail());
    }
}
