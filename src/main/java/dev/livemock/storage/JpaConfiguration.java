package dev.livemock.storage;

import org.hibernate.cfg.JdbcSettings;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.jpa.autoconfigure.EntityManagerFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.orm.jpa.JpaVendorAdapter;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/**
 * Configures JPA. Hibernate gets its dialect without a connection, because startup may have to wait for the database.
 * Hibernate starts in a background thread while Spring creates other beans.
 */
@Configuration(proxyBeanMethods = false)
class JpaConfiguration {

    @Bean
    HibernatePropertiesCustomizer hibernateDialect(Storage storage) {
        return properties -> properties.put(
                JdbcSettings.DIALECT, storage.engine().hibernateDialect().getName());
    }

    @Bean
    EntityManagerFactoryBuilderCustomizer startInBackground() {
        return builder -> builder.setBootstrapExecutor(new SimpleAsyncTaskExecutor("jpa-"));
    }

    @Bean
    JpaVendorAdapter jpaVendorAdapter(Storage storage, StorageFailureHandler failure) {
        StorageJpaDialect dialect = new StorageJpaDialect(storage.engine(), failure);
        return new HibernateJpaVendorAdapter() {
            @Override
            public HibernateJpaDialect getJpaDialect() {
                return dialect;
            }
        };
    }
}
