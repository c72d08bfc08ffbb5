package dev.livemock.storage;

import dev.livemock.startup.StartRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * The database that the data lives in: H2 in memory, H2 in the folder of {@code livemock.data-dir}, or the user's own of
 * {@code spring.datasource.url}.
 */
@Component
public class Storage implements JdbcConnectionDetails {

    private static final String SETTING = "livemock.data-dir";

    /** PostgreSQL's dialect, so that one SQL serves both. */
    private static final String H2_OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_ON_EXIT=FALSE";

    /** Without it H2 acknowledges a commit up to 500 ms before it is on disk. */
    private static final String ON_DISK_BEFORE_ANSWERED = ";WRITE_DELAY=0";

    private static final String UNTIL_CLOSED = ";DB_CLOSE_DELAY=-1";

    private final String url;
    private final String username;
    private final String password;
    private final String description;

    Storage(StorageSettings settings, DataSourceProperties properties) {
        Path dataDir = settings.dataDir();
        @Nullable String ownUrl = properties.getUrl();
        if (ownUrl != null && dataDir != null) {
            throw StartRefusedException.ofSetting(
                    SETTING, dataDir, "it cannot be set together with spring.datasource.url");
        }
        this.username = properties.getUsername() == null ? "sa" : properties.getUsername();
        this.password = properties.getPassword() == null ? "" : properties.getPassword();
        if (ownUrl != null) {
            this.url = ownUrl;
            this.description = "in " + ownUrl.replaceFirst("[?;].*", "");
        } else if (dataDir != null) {
            this.url = "jdbc:h2:file:" + prepare(dataDir).resolve("livemock") + H2_OPTIONS + ON_DISK_BEFORE_ANSWERED;
            this.description = "in the folder " + dataDir;
        } else {
            this.url = "jdbc:h2:mem:" + UUID.randomUUID() + H2_OPTIONS + UNTIL_CLOSED;
            this.description = "in memory";
        }
    }

    private static Path prepare(Path dataDir) {
        Path folder = dataDir.toAbsolutePath().normalize();
        if (folder.toString().contains(";")) {
            throw StartRefusedException.ofSetting(SETTING, dataDir, "its path must not have a semicolon");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw StartRefusedException.ofSetting(SETTING, dataDir, "the folder cannot be made (" + e + ")");
        }
        if (!Files.isWritable(folder)) {
            throw StartRefusedException.ofSetting(SETTING, dataDir, "the folder must be writable");
        }
        return folder;
    }

    /** Says where the data lives, to complete a sentence such as "the data is …". */
    public String description() {
        return description;
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public String getPassword() {
        return password;
    }
}
