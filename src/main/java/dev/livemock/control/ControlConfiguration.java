package dev.livemock.control;

import dev.livemock.gateway.ErrorCode;
import dev.livemock.gateway.FilterOrder;
import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Registers the interceptors and filters of the control API. */
@Configuration(proxyBeanMethods = false)
class ControlConfiguration implements WebMvcConfigurer {

    static final String CONTROL = "/_livemock/";
    static final String DOCUMENTS = "/v3/api-docs/";

    /** This path requires no token, since clients download the certificate before they can send the token safely. */
    private static final String CERTIFICATE = "/_livemock/certificate";

    private final CrossSiteInterceptor crossSite;
    private final ControlInterceptor control;

    ControlConfiguration(CrossSiteInterceptor crossSite, ControlInterceptor control) {
        this.crossSite = crossSite;
        this.control = control;
    }

    /** Returns whether a path belongs to the control API. */
    static boolean isRoute(String path) {
        return (path + "/").startsWith(CONTROL) || (path + "/").startsWith(DOCUMENTS);
    }

    /** Returns whether a route requires the token. */
    static boolean requiresToken(String path) {
        return path.startsWith(CONTROL) && !path.equals(CERTIFICATE);
    }

    @Bean
    static FilterRegistrationBean<JsonRequestFilter> jsonRequestFilter() {
        return FilterOrder.registration(
                new JsonRequestFilter(), FilterOrder.CONTROL, true, CONTROL + "*", DOCUMENTS + "*", "/explorer/code/*");
    }

    /** Returns 404 for every path and method if the control API is disabled. */
    @Bean
    static FilterRegistrationBean<Filter> controlDisabledFilter(ControlSettings settings) {
        Filter notFound = (request, response, chain) -> {
            throw ErrorCode.ACTION_NOT_FOUND.exception();
        };
        return FilterOrder.registration(
                notFound, FilterOrder.CONTROL, !settings.enabled(), CONTROL + "*", DOCUMENTS + "*", "/explorer/*");
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        String[] routes = {CONTROL + "**", DOCUMENTS + "**"};
        registry.addInterceptor(crossSite).addPathPatterns(routes);
        registry.addInterceptor(control).addPathPatterns(CONTROL + "**").excludePathPatterns(CERTIFICATE);
        registry.addInterceptor(new StrictRequestInterceptor()).addPathPatterns(routes);
    }
}
