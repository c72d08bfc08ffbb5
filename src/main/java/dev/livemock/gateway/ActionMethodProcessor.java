package dev.livemock.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Provides the arguments of {@link Action} methods: the request record, bound and validated, and optionally the
 * {@link Caller}. Writes their return values as the {@code Result} of the response.
 */
@Component
class ActionMethodProcessor implements HandlerMethodArgumentResolver, HandlerMethodReturnValueHandler {

    private final RequestBinder binder;
    private final ResponseWriter writer;
    private final ResponseInterceptor interceptor;

    ActionMethodProcessor(RequestBinder binder, ResponseWriter writer, ResponseInterceptor interceptor) {
        this.binder = binder;
        this.writer = writer;
        this.interceptor = interceptor;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasMethodAnnotation(Action.class)
                && parameter.getParameterType().isRecord();
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory factory) {
        Exchange exchange = exchangeOf(webRequest);
        Call call = exchange.requireCall();
        Class<?> type = parameter.getParameterType();
        return isRequest(type)
                ? binder.bind(type.asSubclass(Record.class), call.parameters())
                : exchange.requireCaller();
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return returnType.hasMethodAnnotation(Action.class);
    }

    @Override
    public void handleReturnValue(
            @Nullable Object result,
            MethodParameter returnType,
            ModelAndViewContainer container,
            NativeWebRequest webRequest)
            throws IOException {
        container.setRequestHandled(true);
        HttpServletResponse response = Objects.requireNonNull(webRequest.getNativeResponse(HttpServletResponse.class));
        Exchange exchange = exchangeOf(webRequest);
        Call call = exchange.requireCall();
        interceptor.beforeResponse(exchange, call);
        if (exchange.cut() != ConnectionCut.BEFORE) {
            writer.writeResult(exchange, response, call, Objects.requireNonNull(result));
        }
    }

    private static Exchange exchangeOf(NativeWebRequest webRequest) {
        return Exchange.of(Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class)));
    }

    /** Returns whether an argument of this type is the request record of the operation. */
    static boolean isRequest(Class<?> argument) {
        return argument.isRecord() && argument != Caller.class;
    }
}
