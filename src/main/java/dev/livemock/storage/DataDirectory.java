package dev.livemock.storage;

import dev.livemock.gateway.StartupException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.tx.TransactionStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** The data directory of {@code livemock.data-dir}, which contains the H2 database. */
final class DataDirectory {

    private static final Logger log = LoggerFactory.getLogger(DataDirectory.class);

    private static final String SETTING = "livemock.data-dir";

    /** By default, H2 acknowledges a commit up to 500 ms before it is on disk. */
    private static final String NO_WRITE_DELAY = ";WRITE_DELAY=0";

    /** By default, H2 also writes errors to a trace file in the directory, which takes space on a full disk. */
    private static final String NO_TRACE_FILE = ";TRACE_LEVEL_FILE=0";

    private static final String SCHEMA_VERSION = "select max(cast(\"version\" as int)) from \"flyway_schema_history\"";

    private final Path configuredPath;
    private final Path file;
    private final String url;

    /**
     * Creates the directory if it does not exist.
     *
     * @throws InvalidConfigurationPropertyValueException if the path contains a semicolon or the directory cannot be created
     * @throws StartupException if the directory or the database file is not writable
     */
    DataDirectory(Path configuredPath) {
        this.configuredPath = configuredPath;
        Path directory = configuredPath.toAbsolutePath().normalize();
        if (directory.toString().contains(";")) {
            throw new InvalidConfigurationPropertyValueException(
                    SETTING, configuredPath, "must not contain a semicolon");
        }
        try {
            Files.createDirectories(directory);
        } catch (FileAlreadyExistsException e) {
            throw new InvalidConfigurationPropertyValueException(
                    SETTING, configuredPath, e.getMessage() + " is not a directory");
        } catch (IOException e) {
            throw new InvalidConfigurationPropertyValueException(
                    SETTING,
                    configuredPath,
                    "the directory cannot be created; LiveMock must be able to write to its parent directory");
        }
        this.file = directory.resolve("livemock.mv.db");
        if (!Files.isWritable(directory) || (Files.exists(file) && !Files.isWritable(file))) {
            throw rejection(
                    "the directory and the database file in it must be writable",
                    "Make them writable for the user that runs LiveMock.");
        }
        this.url = "jdbc:h2:file:" + directory.resolve("livemock") + H2Engine.OPTIONS + NO_WRITE_DELAY + NO_TRACE_FILE;
    }

    String url() {
        return url;
    }

    /**
     * Opens the database once, so that a failure is reported with the name of the directory. If the last process was killed
     * during a transaction, H2 rolls back the uncommitted changes. The rollback may take as long as the changes took.
     *
     * @throws StartupException if the database cannot be opened
     */
    void requireUsable(H2Engine engine) {
        SlowOpeningLog.during(configuredPath, () -> recoverAndOpen(engine));
    }

    private void recoverAndOpen(H2Engine engine) {
        if (hasUncommittedChanges()) {
            log.info(
                    "The data directory {} contains uncommitted changes, for example from a load that was killed."
                            + " They are rolled back first",
                    configuredPath);
        } else {
            requireNotNewer(engine);
        }
        open(engine);
    }

    /** Opens the database for writing. H2 then rolls back uncommitted changes. */
    private void open(H2Engine engine) {
        try (Connection connection = engine.dataSourceWithoutTimeout().getConnection()) {
            requireNotNewer(connection, "");
        } catch (SQLException e) {
            throw e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1
                    ? rejection(
                            "the directory is in use by another process",
                            "Stop the other process, or use another directory.")
                    : rejection(
                            "the database in the directory cannot be opened (" + e.getMessage() + ")",
                            "Restore the database from a backup, or use another directory.");
        }
    }

    /**
     * Returns whether the file contains the undo log of a transaction. The check does not open the database, because H2
     * rolls back uncommitted changes even in read-only mode. That rollback takes place in memory, which may be insufficient.
     */
    private boolean hasUncommittedChanges() {
        if (!Files.exists(file)) {
            return false;
        }
        try (MVStore store =
                new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
            return store.getMapNames().stream()
                    .anyMatch(name -> name.startsWith(TransactionStore.UNDO_LOG_NAME_PREFIX) && store.hasData(name));
        } catch (RuntimeException e) {
            log.debug("The database file cannot be read. Opening the database will report the reason", e);
            return false;
        }
    }

    /** Rejects data of a newer version. Opens the database read-only, because opening it for writing changes its file. */
    private void requireNotNewer(H2Engine engine) {
        if (!Files.exists(file)) {
            return;
        }
        try (Connection connection = engine.openReadOnly()) {
            requireNotNewer(connection, "The directory was not changed. ");
        } catch (SQLException e) {
            log.debug("The schema version cannot be determined in read-only mode", e);
        }
    }

    private void requireNotNewer(Connection connection, String note) {
        try (Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery(SCHEMA_VERSION)) {
            if (version.next() && version.getInt(1) > SchemaMigration.VERSION) {
                throw rejection(
                        "the data was written by a newer version of LiveMock (schema version " + version.getInt(1)
                                + ")",
                        note + "Use that version, or use another directory.");
            }
        } catch (SQLException e) {
            log.debug("The data has no schema version", e);
        }
    }

    private StartupException rejection(String reason, String remedy) {
        return new StartupException(
                "The setting " + SETTING + " is \"" + configuredPath + "\": " + reason, remedy, null);
    }

    /** Returns the error message for a directory that can no longer be written to. */
    String writeFailureMessage(String cause) {
        return "The data directory " + configuredPath + " cannot be written to: " + cause
                + ". All acknowledged changes are saved. Free disk space or repair the disk, and then restart LiveMock.";
    }
}
