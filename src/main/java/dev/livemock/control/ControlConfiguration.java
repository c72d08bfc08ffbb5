package dev.livemock.control;

import dev.livemock.gateway.FilterOrder;
import dev.livemock.gateway.PlainResponseWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/** Configures Spring MVC to support {@link ControlRoute} controllers. */
@Configuration(proxyBeanMethods = false)
class ControlConfiguration implements WebMvcConfigurer {

    /** The paths of {@link ControlRoute} controllers. */
    private static final String[] ROUTES = {"/_livemock/**", "/v3/api-docs/**"};

    private final ControlGuard guard;
    private final ControlBinder binder;

    ControlConfiguration(ControlGuard guard, ControlBinder binder) {
        this.guard = guard;
        this.binder = binder;
    }

    /** Registers the filter only if the control API is disabled. */
    @Bean
    static FilterRegistrationBean<ControlDisabledFilter> controlSwitch(ControlSettings settings) {
        FilterRegistrationBean<ControlDisabledFilter> registration =
                new FilterRegistrationBean<>(new ControlDisabledFilter());
        registration.setUrlPatterns(List.of("/_livemock/*", "/explorer/*", "/v3/api-docs/*"));
        registration.setOrder(FilterOrder.CONTROL);
        registration.setEnabled(!settings.enabled());
        return registration;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(guard).addPathPatterns(ROUTES);
        registry.addInterceptor(binder).addPathPatterns(ROUTES);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(binder);
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(new ResultHandler());
    }

    private static HttpServletResponse unbuffered(HttpServletResponse response) {
        ContentCachingResponseWrapper buffer =
                WebUtils.getNativeResponse(response, ContentCachingResponseWrapper.class);
        return buffer == null ? response : (HttpServletResponse) buffer.getResponse();
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
            HttpServletResponse response =
                    Objects.requireNonNull(webRequest.getNativeResponse(HttpServletResponse.class));
            if (result instanceof PemFile file) {
                file.writeTo(response);
            } else if (result instanceof Streamed<?> streamed) {
                HttpServletResponse unbuffered = unbuffered(response);
                unbuffered.setContentType(PlainResponseWriter.CONTENT_TYPE);
                streamed.writeTo(unbuffered.getOutputStream());
            } else {
                PlainResponseWriter.write(response, Objects.requireNonNull(result));
            }
        }
    }
}
