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
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
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
    void requireUsable(DataSource dataSource) {
        SlowOpeningLog.during(configuredPath, () -> open(dataSource));
    }

    private void open(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            requireNotNewer(connection);
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

    /** Rejects data of a newer version. */
    private void requireNotNewer(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery(SCHEMA_VERSION)) {
            if (version.next() && version.getInt(1) > SchemaMigration.VERSION) {
                throw rejection(
                        "the data was written by a newer version of LiveMock (schema version " + version.getInt(1)
                                + ")",
                        "Use that version, or use another directory.");
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
