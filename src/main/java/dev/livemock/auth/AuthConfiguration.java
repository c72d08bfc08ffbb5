package dev.livemock.auth;

import dev.livemock.gateway.FilterOrder;
import dev.livemock.storage.Storage;
import jakarta.servlet.http.HttpFilter;
import java.time.Clock;
import java.time.InstantSource;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Configures the nonces, and the filters that only some auth modes need. */
@Configuration(proxyBeanMethods = false)
class AuthConfiguration {

    /** Provides the nonces, either of this process or of all processes that share the database. */
    @Bean
    Nonces nonces(Storage storage, JdbcTemplate jdbc, Clock clock, InstantSource realTime) {
        return storage.isShared() ? new SharedNonces(jdbc, clock, realTime) : new LocalNonces(clock, realTime);
    }

    @Bean
    FilterRegistrationBean<HttpFilter> nonceFilter(Nonces nonces, AuthSettings settings) {
        return registration(new NonceFilter(nonces), FilterOrder.NONCE, settings.mode() != AuthMode.OPEN);
    }

    @Bean
    FilterRegistrationBean<HttpFilter> authorizationFilter(Clock clock, AuthSettings settings) {
        return registration(
                new AuthorizationFilter(clock), FilterOrder.AUTHORIZATION, settings.mode() == AuthMode.STRICT);
    }

    private static FilterRegistrationBean<HttpFilter> registration(HttpFilter filter, int order, boolean enabled) {
        FilterRegistrationBean<HttpFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        registration.setEnabled(enabled);
        return registration;
    }
}
