package dev.livemock.auth;

import dev.livemock.storage.Storage;
import java.time.Clock;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Provides the nonces, either of this process or of all processes that share the database. */
@Configuration(proxyBeanMethods = false)
class NonceConfiguration {

    @Bean
    Nonces nonces(Storage storage, JdbcTemplate jdbc, Clock clock, InstantSource realTime) {
        return storage.isShared() ? new SharedNonces(jdbc, clock, realTime) : new LocalNonces(clock, realTime);
    }
}
