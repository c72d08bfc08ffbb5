package dev.livemock.storage;

import org.hibernate.cfg.AvailableSettings;
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
    EntityManagerFactoryBuilderCustomizer startInBackground() {
        return builder -> builder.setBootstrapExecutor(new SimpleAsyncTaskExecutor("jpa-"));
    }

    /**
     * Prevents Hibernate from looking up beans, since no entity needs any. In the background thread, a lookup can wait for the lock
     * of a thread that waits for Hibernate.
     */
    @Bean
    HibernatePropertiesCustomizer withoutBeanLookups() {
        return properties -> properties.remove(AvailableSettings.BEAN_CONTAINER);
    }

    @Bean
    JpaVendorAdapter jpaVendorAdapter(Storage storage, StorageFailureHandler failureHandler) {
        StorageJpaDialect dialect = new StorageJpaDialect(storage.engine(), failureHandler);
        HibernateJpaVendorAdapter adapter = new HibernateJpaVendorAdapter() {
            @Override
            public HibernateJpaDialect getJpaDialect() {
                return dialect;
            }
        };
        adapter.setDatabasePlatform(storage.engine().hibernateDialect().getName());
        return adapter;
    }
}
