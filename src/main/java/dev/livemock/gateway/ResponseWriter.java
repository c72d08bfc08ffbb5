package dev.livemock.gateway;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Writes the responses of the API, results and errors, as JSON or XML with the field names of the API. Notifies the listeners
 * of a call before its response is sent, so that a client finds its call in the request log as soon as it has the response.
 */
@Component
class ResponseWriter implements HandlerMethodReturnValueHandler {

    private final ResponseSender sender;
    private final ResponseInterceptor interceptor;
    private final List<CallListener> listeners;

    ResponseWriter(ResponseSender sender, ResponseInterceptor interceptor, List<CallListener> listeners) {
        this.sender = sender;
        this.interceptor = interceptor;
        this.listeners = listeners;
    }

    /** Sets the headers that every response has. */
    static void setHeaders(Exchange exchange) {
        headersOf(exchange.requestId()).forEach(exchange.response()::setHeader);
    }

    /**
     * Notifies the listeners that a request is completed, if it is a call or has an error. Further invocations for the same
     * request have no effect.
     *
     * @param error the error of the response, or null if the request succeeded
     */
    void complete(Exchange exchange, @Nullable ApiException error) {
        if (exchange.complete(error) && (exchange.call() != null || error != null)) {
            listeners.forEach(listener -> listener.onCompleted(exchange));
        }
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return returnType.hasMethodAnnotation(Action.class);
    }

    /** Writes the return value of an {@link Action} method as the {@code Result} of the response. */
    @Override
    public void handleReturnValue(
            @Nullable Object result,
            MethodParameter returnType,
            ModelAndViewContainer container,
            NativeWebRequest webRequest)
            throws IOException {
        container.setRequestHandled(true);
        Exchange exchange = Exchange.of(((ServletWebRequest) webRequest).getRequest());
        Call call = exchange.requireCall();
        interceptor.beforeResponse(exchange, call);
        if (exchange.cut() != ConnectionCut.BEFORE) {
            writeResult(exchange, call, Objects.requireNonNull(result));
        }
    }

    private void writeResult(Exchange exchange, Call call, Object result) throws IOException {
        ResponseFormat format = exchange.format();
        byte[] body = bodyOf(format, call.action() + "Response", new ResultEnvelope(exchange.requestId(), result));
        int reserved = sender.reserve(body.length);
        complete(exchange, null);
        exchange.response().setContentType(format.contentType());
        sender.send(exchange, body, reserved);
    }

    /** Writes an error. If other large responses occupy the memory for it, writes {@code ServiceUnavailable} instead. */
    void writeError(Exchange exchange, ApiException error) throws IOException {
        setHeaders(exchange);
        try {
            sendError(exchange, error);
        } catch (ApiException unavailable) {
            sendError(exchange, unavailable);
        }
    }

    private void sendError(Exchange exchange, ApiException error) throws IOException {
        ResponseFormat format = exchange.format();
        byte[] body = errorBody(format, ErrorEnvelope.of(exchange, error));
        int reserved = sender.reserve(body.length);
        complete(exchange, error);
        HttpServletResponse response = exchange.response();
        response.setStatus(error.status());
        error.headers().forEach(response::setHeader);
        response.setContentType(format.contentType());
        sender.send(exchange, body, reserved);
    }

    /** Returns the headers of every response: the RequestId, and one that prevents browsers from guessing the content type. */
    static Map<String, String> headersOf(String requestId) {
        return Map.of(Exchange.REQUEST_ID_HEADER, requestId, "X-Content-Type-Options", "nosniff");
    }

    /** Returns the body of an error response. */
    static byte[] errorBody(ResponseFormat format, ErrorEnvelope error) {
        return bodyOf(format, ErrorEnvelope.ROOT, error);
    }

    private static byte[] bodyOf(ResponseFormat format, String rootElement, Object envelope) {
        byte[] json = ApiMappers.JSON.writeValueAsBytes(envelope);
        return switch (format) {
            case JSON -> json;
            case XML -> XmlWriter.write(rootElement, json);
        };
    }

    /** The body of a successful response. */
    private record ResultEnvelope(String requestId, Object result) {}
}
