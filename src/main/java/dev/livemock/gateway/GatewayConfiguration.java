package dev.livemock.gateway;

import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;

/**
 * Configures trusted proxies, Bean Validation, and Spring MVC: the arguments and the results of {@link Action} methods, the
 * limit on concurrent pages, the JSON of records, and exceptions.
 */
@Configuration(proxyBeanMethods = false)
class GatewayConfiguration implements WebMvcConfigurer {

    private final RequestBinder binder;
    private final ResponseWriter writer;
    private final PageConcurrencyInterceptor pageLimit;

    GatewayConfiguration(RequestBinder binder, ResponseWriter writer, PageConcurrencyInterceptor pageLimit) {
        this.binder = binder;
        this.writer = writer;
        this.pageLimit = pageLimit;
    }

    /** Registers the {@link ForwardedHeadersFilter} if the settings name a trusted proxy. */
    @Bean
    static FilterRegistrationBean<ForwardedHeadersFilter> forwardedHeaders(ProxySettings settings) {
        TrustedProxies proxies = new TrustedProxies(settings);
        return FilterOrder.registration(
                new ForwardedHeadersFilter(proxies), FilterOrder.FORWARDED_HEADERS, !proxies.isEmpty());
    }

    /** Provides the Bean Validation validator, without Spring Boot's validation of bean methods. */
    @Bean
    static LocalValidatorFactoryBean validator() {
        return new LocalValidatorFactoryBean();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(pageLimit);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(binder);
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(writer);
    }

    /** Gives records the field names of the API. Other types, such as those of the actuator, keep Spring's default. */
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        JacksonJsonHttpMessageConverter json = new JacksonJsonHttpMessageConverter();
        MediaType type = MediaType.valueOf(ResponseFormat.JSON.contentType());
        json.registerMappersForType(Record.class, mappers -> mappers.put(type, ApiMappers.JSON));
        converters.withJsonConverter(json);
    }

    /** Leaves every exception that no {@code @ExceptionHandler} handles to {@link GatewayFilter}. */
    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.removeIf(resolver -> !(resolver instanceof ExceptionHandlerExceptionResolver));
    }
}
