package dev.livemock.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Resolves the arguments of an {@link Action} method: the request record, bound and validated, and the {@link Caller}. */
final class ActionArgumentResolver implements HandlerMethodArgumentResolver {

    private final RequestBinder binder;

    ActionArgumentResolver(RequestBinder binder) {
        this.binder = binder;
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
        HttpServletRequest request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
        Call call = Call.require(request);
        Class<?> type = parameter.getParameterType();
        return isRequest(type) ? binder.bind(type.asSubclass(Record.class), call.parameters()) : Caller.of(request);
    }

    /** Returns whether an argument of this type is the request record of the operation. */
    static boolean isRequest(Class<?> argument) {
        return argument.isRecord() && argument != Caller.class;
    }
}
