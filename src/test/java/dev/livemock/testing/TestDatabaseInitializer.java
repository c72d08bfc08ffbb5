package dev.livemock.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives each context a database of its own, where the tests run on PostgreSQL. */
class TestDatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (TestDatabase.isPostgres()) {
            TestPropertyValues.of("spring.datasource.url=" + TestDatabase.create())
                    .applyTo(context);
        }
    }
}
