package dev.livemock.control;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/** Removes the buffer that {@code GatewayFilter} puts around the responses of the control API, so that a response can be streamed. */
final class UnbufferedResponse {

    private UnbufferedResponse() {}

    static HttpServletResponse of(HttpServletResponse response) {
        ContentCachingResponseWrapper buffer =
                WebUtils.getNativeResponse(response, ContentCachingResponseWrapper.class);
        return buffer == null ? response : (HttpServletResponse) buffer.getResponse();
    }
}
