package dev.livemock.storage;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;

/**
 * Makes the tables before anybody asks for them. Flyway brings a database of an earlier version up to this one; one
 * that is new gets the same scripts without Flyway, which would be a fifth of the start.
 */
@Component
class Schema implements InitializingBean {

    private static final String FOLDER = "db/migration";

    /** The scripts, in the order of their versions; a test holds the list to the folder. */
    static final String[] SCRIPTS = {"V1__apps_groups_and_members.sql", "V2__gate_of_the_apps.sql"};

    private final DataSource dataSource;
    private final Storage storage;

    Schema(DataSource dataSource, Storage storage) {
        this.dataSource = dataSource;
        this.storage = storage;
    }

    @Override
    public void afterPropertiesSet() {
        if (storage.isNew()) {
            ResourceDatabasePopulator scripts = new ResourceDatabasePopulator();
            for (String script : SCRIPTS) {
                scripts.addScript(new ClassPathResource(FOLDER + "/" + script));
            }
            scripts.execute(dataSource);
        } else {
            Flyway.configure()
                    .dataSource(dataSource)
                    .locations("classpath:" + FOLDER)
                    .load()
                    .migrate();
        }
    }
}
