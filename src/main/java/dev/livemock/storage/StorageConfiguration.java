package dev.livemock.storage;

import com.zaxxer.hikari.HikariDataSource;
import dev.livemock.gateway.RemoteChanges;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures the connection pool. The settings of {@code spring.datasource.hikari} override those of the engine. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(Storage storage) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("livemock");
        storage.engine().configure(pool);
        return pool;
    }

    /** Applies the changes of other processes. With H2 there is only one process, so there is nothing to apply. */
    @Bean
    RemoteChanges remoteChanges(SharedState shared) {
        return shared.isShared() ? shared::refresh : () -> {};
    }
}
