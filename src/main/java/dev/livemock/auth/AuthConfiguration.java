package dev.livemock.auth;

import dev.livemock.gateway.CallFilter;
import dev.livemock.gateway.FilterOrder;
import dev.livemock.storage.Storage;
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

    /** Rejects signed calls whose nonce was used before. */
    @Bean
    FilterRegistrationBean<CallFilter> nonceFilter(Nonces nonces, AuthSettings settings) {
        return FilterOrder.registration(nonces::requireUnused, FilterOrder.NONCE, settings.mode() != AuthMode.OPEN);
    }

    @Bean
    FilterRegistrationBean<CallFilter> authorizationFilter(Clock clock, AuthSettings settings) {
        return FilterOrder.registration(
                new AuthorizationFilter(clock), FilterOrder.AUTHORIZATION, settings.mode() == AuthMode.STRICT);
    }
}
