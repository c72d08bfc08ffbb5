package dev.livemock.gateway;

import dev.livemock.error.ApiException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The body of an answer that is an error. All are strings, since some SDKs insist on it. */
record ErrorAnswer(String requestId, String hostId, String code, String message, String recommend) {

    private static final String RECOMMEND = "https://api.aliyun.com/troubleshoot?q=%s&product=live&requestId=%s";

    static ErrorAnswer of(String requestId, String host, ApiException error) {
        String recommend = RECOMMEND.formatted(URLEncoder.encode(error.code(), StandardCharsets.UTF_8), requestId);
        return new ErrorAnswer(requestId, host, error.code(), error.text(), recommend);
    }
}
