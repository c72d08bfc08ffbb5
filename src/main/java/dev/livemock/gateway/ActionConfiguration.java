package dev.livemock.gateway;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Teaches Spring MVC what the arguments and the result of an {@link Action} method are. */
@Configuration(proxyBeanMethods = false)
class ActionConfiguration implements WebMvcConfigurer {

    private final RequestBinder binder;
    private final ResponseWriter writer;
    private final PageConcurrencyLimit pages;

    ActionConfiguration(RequestBinder binder, ResponseWriter writer, PageConcurrencyLimit pages) {
        this.binder = binder;
        this.writer = writer;
        this.pages = pages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(pages);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActionArgumentResolver(binder));
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(new ActionResultHandler(writer));
    }

    /** Leaves every exception to {@link GatewayFilter}: with no resolver in the list, the framework adds its own. */
    @Override
    public void configureHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.add((request, response, handler, exception) -> null);
    }
}
