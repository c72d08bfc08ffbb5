package dev.livemock.storage;

import org.hibernate.cfg.JdbcSettings;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.JpaVendorAdapter;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** Configures Hibernate for the engine of the settings, without a connection: the start may have to wait for the database. */
@Configuration(proxyBeanMethods = false)
class JpaConfiguration {

    @Bean
    HibernatePropertiesCustomizer hibernateDialect(Storage storage) {
        return properties -> properties.put(
                JdbcSettings.DIALECT, storage.engine().hibernateDialect().getName());
    }

    @Bean
    JpaVendorAdapter jpaVendorAdapter(Storage storage, StorageFailure failure) {
        StorageJpaDialect dialect = new StorageJpaDialect(storage.engine(), failure);
        return new HibernateJpaVendorAdapter() {
            @Override
            public HibernateJpaDialect getJpaDialect() {
                return dialect;
            }
        };
    }
}
