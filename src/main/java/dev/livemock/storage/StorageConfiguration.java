package dev.livemock.storage;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the pool of connections to whatever database the settings name; they may change what the engine sets. */
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
}
