package dev.livemock.explorer;

import dev.livemock.control.ControlSettings;
import dev.livemock.gateway.FilterOrder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the explorer page at {@code /explorer} and its files under {@code /explorer/}, from the class path. */
@Configuration(proxyBeanMethods = false)
class ExplorerConfiguration implements WebMvcConfigurer {

    /** Allows scripts and styles only from this server. Forbids inline code and frames. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Registers the filter for the path {@code /} only. The URL pattern of this path is the empty string. */
    @Bean
    static FilterRegistrationBean<ExplorerRedirectFilter> explorerRedirectFilter(ControlSettings settings) {
        return FilterOrder.registration(
                new ExplorerRedirectFilter(), FilterOrder.EXPLORER_REDIRECT, settings.enabled(), "");
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/explorer").setViewName("forward:/explorer/index.html");
    }

    /** Makes browsers revalidate each file, since another version of LiveMock may run at the same address. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/explorer/**")
                .addResourceLocations("classpath:/explorer/")
                .setCacheControl(CacheControl.noCache());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new SecurityHeaders()).addPathPatterns("/explorer", "/explorer/**");
    }

    private static final class SecurityHeaders implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
            response.setHeader("Referrer-Policy", "no-referrer");
            return true;
        }
    }
}
