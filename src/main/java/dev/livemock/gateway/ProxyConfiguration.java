package dev.livemock.gateway;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers the {@link ForwardedHeadersFilter} if the settings name a trusted proxy. */
@Configuration(proxyBeanMethods = false)
class ProxyConfiguration {

    @Bean
    FilterRegistrationBean<ForwardedHeadersFilter> forwardedHeaders(ProxySettings settings) {
        TrustedProxies proxies = new TrustedProxies(settings);
        return FilterOrder.registration(
                new ForwardedHeadersFilter(proxies), FilterOrder.FORWARDED_HEADERS, !proxies.isEmpty());
    }
}
