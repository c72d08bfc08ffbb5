package dev.livemock.gateway;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Configures Spring MVC for the arguments and the results of {@link Action} methods. */
@Configuration(proxyBeanMethods = false)
class ActionConfiguration implements WebMvcConfigurer {

    private final ActionMethodProcessor processor;
    private final PageConcurrencyLimit pages;

    ActionConfiguration(RequestBinder binder, ResponseWriter writer, PageConcurrencyLimit pages) {
        this.processor = new ActionMethodProcessor(binder, writer);
        this.pages = pages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(pages);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(processor);
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(processor);
    }

    /** Leaves every exception to {@link GatewayFilter}. If the list were empty, Spring MVC would add its own resolvers. */
    @Override
    public void configureHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.add((request, response, handler, exception) -> null);
    }
}
