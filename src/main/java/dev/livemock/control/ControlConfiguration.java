package dev.livemock.control;

import dev.livemock.gateway.PlainAnswer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Teaches Spring MVC what a {@link ControlRoute} is. */
@Configuration(proxyBeanMethods = false)
class ControlConfiguration implements WebMvcConfigurer {

    private final ControlGuard guard;

    ControlConfiguration(ControlGuard guard) {
        this.guard = guard;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(guard);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RequestResolver());
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(new ResultHandler());
    }

    private static final class RequestResolver implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == ControlRequest.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest webRequest,
                @Nullable WebDataBinderFactory factory) {
            return new ControlRequest(Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class)));
        }
    }

    private static final class ResultHandler implements HandlerMethodReturnValueHandler {

        @Override
        public boolean supportsReturnType(MethodParameter returnType) {
            return returnType.getContainingClass().isAnnotationPresent(ControlRoute.class);
        }

        @Override
        public void handleReturnValue(
                @Nullable Object result,
                MethodParameter returnType,
                ModelAndViewContainer container,
                NativeWebRequest webRequest)
                throws IOException {
            container.setRequestHandled(true);
            if (result != null) {
                PlainAnswer.write(
                        Objects.requireNonNull(webRequest.getNativeResponse(HttpServletResponse.class)), result);
            }
        }
    }
}
