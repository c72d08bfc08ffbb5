package dev.livemock.storage;

import dev.livemock.gateway.StartupException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;

/**
 * Opens the database and makes the tables, first of all that is done before LiveMock is ready; it listens already then, and
 * is not ready. Flyway brings a database of an earlier version up to this one; one that is new gets the same scripts without
 * Flyway, which would be a fifth of the start.
 */
@Component
@Order(Schema.FIRST)
class Schema implements ApplicationRunner {

    static final int FIRST = 0;

    /** The scripts, in the order of their versions; a test holds the list to the folder. */
    static final String[] SCRIPTS = {
        "V1__apps_groups_and_members.sql", "V2__gate_of_the_apps.sql", "V5__no_revision_of_groups.sql"
    };

    /** The version of the tables that this LiveMock makes, which is that of the last script. */
    static final int VERSION = versionOf(SCRIPTS[SCRIPTS.length - 1]);

    private final DataSource dataSource;
    private final Storage storage;
    private final StorageSettings settings;
    private final SharedState shared;

    Schema(DataSource dataSource, Storage storage, StorageSettings settings, SharedState shared) {
        this.dataSource = dataSource;
        this.storage = storage;
        this.settings = settings;
        this.shared = shared;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        storage.engine().awaitConnection(settings.databaseWait());
        if (storage.isNew()) {
            create();
        } else {
            migrate();
        }
        shared.refresh();
    }

    private void create() {
        ResourceDatabasePopulator scripts = new ResourceDatabasePopulator();
        for (String script : SCRIPTS) {
            scripts.addScript(new ClassPathResource(Engine.SCRIPTS + "/" + script));
        }
        scripts.execute(dataSource);
    }

    /** Of several processes that start at once one migrates, and the others wait for it. */
    private void migrate() {
        Engine engine = storage.engine();
        try {
            Flyway.configure()
                    .dataSource(engine.unhurried())
                    .locations(engine.scripts().stream()
                            .map(folder -> "classpath:" + folder)
                            .toArray(String[]::new))
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StartupException(
                    "The tables cannot be made; the data would be " + storage.description() + ": " + e.getMessage(),
                    "Use a database that is empty or that a LiveMock of this version or an earlier one has made, with a user who may create tables in it.",
                    e);
        }
    }

    private static int versionOf(String script) {
        return Integer.parseInt(script.substring(1, script.indexOf("__")));
    }
}
