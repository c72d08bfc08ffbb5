package dev.livemock.storage;

import dev.livemock.startup.StartRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;

/** The folder of {@code livemock.data-dir}, with H2's database in it. */
final class DataFolder {

    private static final String SETTING = "livemock.data-dir";

    /** Without it H2 acknowledges a commit up to 500 ms before it is on disk. */
    private static final String ON_DISK_BEFORE_ANSWERED = ";WRITE_DELAY=0";

    private final Path given;
    private final String url;

    /**
     * Makes the folder if there is none.
     *
     * @param options H2's options, appended to the URL
     * @throws StartRefusedException if it cannot be made or written to
     */
    DataFolder(Path given, String options) {
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
        if (!Files.isWritable(folder)) {
            throw refuse("the folder must be writable");
        }
        this.url = "jdbc:h2:file:" + folder.resolve("livemock") + options + ON_DISK_BEFORE_ANSWERED;
    }

    String url() {
        return url;
    }

    /**
     * Opens the database once, so that a folder that cannot be used is said here and not in the depth of a pool.
     *
     * @throws StartRefusedException if it cannot be opened
     */
    void requireUsable(DataSource connections) {
        try (Connection connection = connections.getConnection()) {
            connection.isValid(0);
        } catch (SQLException e) {
            throw refuse(
                    e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1
                            ? "the folder is in use by another process"
                            : "the database in the folder cannot be opened (" + e.getMessage() + ")");
        }
    }

    private StartRefusedException refuse(String reason) {
        return StartRefusedException.ofSetting(SETTING, given, reason);
    }
}
