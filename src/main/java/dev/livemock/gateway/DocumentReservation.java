package dev.livemock.gateway;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Reserves the memory for a serialized document, such as an OpenAPI document, before it is written. So requests that wait for
 * memory hold no copy of the document.
 */
@ControllerAdvice
class DocumentReservation implements ResponseBodyAdvice<SerializedJson<?>> {

    private static final String ATTRIBUTE = DocumentReservation.class.getName();

    private final ResponseSender sender;

    DocumentReservation(ResponseSender sender) {
        this.sender = sender;
    }

    /** Returns and removes the number of bytes that are reserved for the response of a request, or 0 if there are none. */
    static int take(HttpServletRequest request) {
        Object reserved = request.getAttribute(ATTRIBUTE);
        request.removeAttribute(ATTRIBUTE);
        return reserved instanceof Integer bytes ? bytes : 0;
    }

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
        return returnType.getParameterType() == SerializedJson.class;
    }

    /** Reserves the memory. Documents are ASCII for the most part, so the number of characters is the size in bytes. */
    @Override
    public @Nullable SerializedJson<?> beforeBodyWrite(
            @Nullable SerializedJson<?> body,
            MethodParameter returnType,
            MediaType contentType,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body != null && request instanceof ServletServerHttpRequest servlet) {
            servlet.getServletRequest().setAttribute(ATTRIBUTE, sender.reserve(body.length()));
        }
        return body;
    }
}
