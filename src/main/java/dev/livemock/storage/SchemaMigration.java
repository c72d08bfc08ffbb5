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
 * Opens the database and creates the tables. This is the first step between listening and being ready. Flyway migrates
 * databases to the current version. The default database in memory is always empty. It is created from the same scripts without
 * Flyway, because Flyway would take a fifth of the startup time.
 */
@Component
@Order(SchemaMigration.FIRST)
class SchemaMigration implements ApplicationRunner {

    static final int FIRST = 0;

    /**
     * The scripts in the order of their versions. SchemaMigrationTest compares this list with the directory. The scripts that
     * only PostgreSQL needs share this sequence of versions, so a new script gets the number after the highest of both directories.
     */
    static final String[] SCRIPTS = {
        "V1__apps_groups_and_members.sql",
        "V2__gate_of_the_apps.sql",
        "V5__no_revision_of_groups.sql",
        "V6__messages_likes_and_mutes.sql",
        "V7__deliveries_and_callbacks.sql"
    };

    /** The schema version of this LiveMock, which is the version of the last script. */
    static final int VERSION = versionOf(SCRIPTS[SCRIPTS.length - 1]);

    private final DataSource dataSource;
    private final Storage storage;
    private final StorageSettings settings;
    private final SharedState shared;

    SchemaMigration(DataSource dataSource, Storage storage, StorageSettings settings, SharedState shared) {
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
            scripts.addScript(new ClassPathResource(DatabaseEngine.SCRIPTS + "/" + script));
        }
        scripts.execute(dataSource);
    }

    /** Migrates the database. If several processes start at once, one of them migrates and the others wait. */
    private void migrate() {
        DatabaseEngine engine = storage.engine();
        try {
            Flyway.configure()
                    .dataSource(engine.dataSourceWithoutTimeout())
                    .locations(engine.scripts())
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StartupException(
                    "The schema of the data " + storage.description() + " cannot be created or migrated: "
                            + e.getMessage(),
                    "Use a database that is empty or was created by this or an earlier version of LiveMock,"
                            + " and a user who may create tables in it.",
                    e);
        }
    }

    private static int versionOf(String script) {
        return Integer.parseInt(script.substring(1, script.indexOf("__")));
    }
}
