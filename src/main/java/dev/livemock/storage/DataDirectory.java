package dev.livemock.storage;

import dev.livemock.gateway.StartupException;
import java.io.IOException;
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

/** The folder of {@code livemock.data-dir}, with H2's database in it. */
final class DataDirectory {

    private static final Logger log = LoggerFactory.getLogger(DataDirectory.class);

    private static final String SETTING = "livemock.data-dir";

    /** Without it H2 acknowledges a commit up to 500 ms before it is on disk. */
    private static final String ON_DISK_BEFORE_ANSWERED = ";WRITE_DELAY=0";

    /** Without it H2 writes what goes wrong into the folder too, and a full disk is full the sooner. */
    private static final String NO_TRACE = ";TRACE_LEVEL_FILE=0";

    private static final String SCHEMA_VERSION = "select max(cast(\"version\" as int)) from \"flyway_schema_history\"";

    private static final String NOTHING_CHANGED = "Nothing in the folder was changed. ";

    private final Path given;
    private final Path file;
    private final String url;

    /**
     * Makes the folder if there is none.
     *
     * @param options H2's options, appended to the URL
     * @throws StartupException if it cannot be made or written to
     */
    DataDirectory(Path given, String options) {
        this.given = given;
        Path folder = given.toAbsolutePath().normalize();
        if (folder.toString().contains(";")) {
            throw refuse("its path must not have a semicolon");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw refuse("the folder cannot be made (" + e + ")");
        }
        this.file = folder.resolve("livemock.mv.db");
        if (!Files.isWritable(folder) || (Files.exists(file) && !Files.isWritable(file))) {
            throw refuse(
                    "the folder and what is in it must be writable",
                    "Make it writable for the user that LiveMock runs as.");
        }
        this.url = "jdbc:h2:file:" + folder.resolve("livemock") + options + ON_DISK_BEFORE_ANSWERED + NO_TRACE;
    }

    String url() {
        return url;
    }

    /**
     * Opens the database once, so that the message names the folder if it cannot be used. If the last process was killed while
     * it wrote, H2 takes back what was not committed, which may take as long as it took to write.
     *
     * @throws StartupException if it cannot be opened
     */
    void requireUsable(H2Engine engine) {
        SlowOpeningLog.during(given, () -> recoverAndOpen(engine));
    }

    private void recoverAndOpen(H2Engine engine) {
        if (hasUncommittedChanges()) {
            log.info(
                    "The data folder {} has changes that were not committed, such as a load that was killed."
                            + " They are taken back first",
                    given);
        } else {
            requireNotNewer(engine);
        }
        open(engine);
    }

    /** Opens the database for writing, which takes back what was not committed. */
    private void open(H2Engine engine) {
        try (Connection connection = engine.unhurried().getConnection()) {
            requireNotNewer(connection, "");
        } catch (SQLException e) {
            throw e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1
                    ? refuse(
                            "the folder is in use by another process",
                            "Stop the other process, or name another folder.")
                    : refuse(
                            "the database in the folder cannot be opened (" + e.getMessage() + ")",
                            NOTHING_CHANGED + "Put a copy of it back, or name another folder.");
        }
    }

    /**
     * Looks into the file for the undo log of a transaction. A database that H2 opens only to read takes the changes back too,
     * in memory, which may be too small for that.
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
            log.debug("the file of the database cannot be read, which opening it will say", e);
            return false;
        }
    }

    /** Looks without writing, since opening the database to write changes its file. */
    private void requireNotNewer(H2Engine engine) {
        if (!Files.exists(file)) {
            return;
        }
        try (Connection connection = engine.openToRead()) {
            requireNotNewer(connection, NOTHING_CHANGED);
        } catch (SQLException e) {
            log.debug("the version of the data cannot be seen without opening the database to write", e);
        }
    }

    private void requireNotNewer(Connection connection, String consolation) {
        try (Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery(SCHEMA_VERSION)) {
            if (version.next() && version.getInt(1) > Schema.VERSION) {
                throw refuse(
                        "the data in the folder is of a newer LiveMock (its schema is " + version.getInt(1) + ")",
                        consolation + "Start that LiveMock, or name another folder.");
            }
        } catch (SQLException e) {
            log.debug("the data has no version", e);
        }
    }

    private StartupException refuse(String reason) {
        return StartupException.ofSetting(SETTING, given, reason);
    }

    private StartupException refuse(String reason, String remedy) {
        return StartupException.ofSetting(SETTING, given, reason, remedy);
    }

    /** Says that nothing can be written any more, and what to do. */
    String failure(String cause) {
        return "The data folder " + given + " cannot be written: " + cause
                + ". All that was answered is in it. Make room, or mend it, and start LiveMock again.";
    }
}
