package dev.livemock.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Creates a separate database for each Spring context if the tests run on PostgreSQL. */
class TestDatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (TestDatabase.isPostgres()) {
            TestPropertyValues.of("spring.datasource.url=" + TestDatabase.create())
                    .applyTo(context);
        }
    }
}
