package dev.livemock.control;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/** Removes the buffer that the gateway puts around every response, for responses that are streamed or already in memory. */
final class UnbufferedResponse {

    private UnbufferedResponse() {}

    static HttpServletResponse of(HttpServletResponse response) {
        ContentCachingResponseWrapper buffer =
                WebUtils.getNativeResponse(response, ContentCachingResponseWrapper.class);
        return buffer == null ? response : (HttpServletResponse) buffer.getResponse();
    }
}
