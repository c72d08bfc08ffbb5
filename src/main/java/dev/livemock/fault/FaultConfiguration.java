package dev.livemock.fault;

import dev.livemock.storage.SharedState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Provides the faults, either of this process or of all processes that share the database. */
@Configuration(proxyBeanMethods = false)
class FaultConfiguration {

    @Bean
    Faults faults(JdbcTemplate jdbc, SharedState shared) {
        if (!shared.isShared()) {
            return new LocalFaults();
        }
        SharedFaults faults = new SharedFaults(jdbc, shared);
        shared.onReload(faults::reload);
        return faults;
    }
}
