package dev.livemock.storage;

import dev.livemock.startup.StartRefusedException;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * The database that the data lives in: H2 in memory, H2 in the folder of {@code livemock.data-dir}, or the user's own
 * H2 of {@code spring.datasource.url}.
 */
@Component
public class Storage implements JdbcConnectionDetails {

    /** PostgreSQL's dialect, so that one SQL serves both. */
    private static final String H2_OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_ON_EXIT=FALSE"
            + ";LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=64;OPTIMIZE_REUSE_RESULTS=0";

    private static final String UNTIL_EXIT = ";DB_CLOSE_DELAY=-1";

    private final String url;
    private final String username;
    private final String password;
    private final String description;
    private final boolean isNew;
    private final boolean isOfOneProcess;

    Storage(StorageSettings settings, DataSourceProperties properties) {
        Path dataDir = settings.dataDir();
        @Nullable String ownUrl = properties.getUrl();
        if (ownUrl != null && dataDir != null) {
            throw StartRefusedException.ofSetting(
                    "livemock.data-dir", dataDir, "it cannot be set together with spring.datasource.url");
        }
        if (ownUrl != null && !ownUrl.startsWith("jdbc:h2:")) {
            throw StartRefusedException.ofSetting("spring.datasource.url", ownUrl, "LiveMock runs on H2 so far");
        }
        isNew = ownUrl == null && dataDir == null;
        isOfOneProcess = ownUrl == null;
        username = properties.getUsername() == null ? "sa" : properties.getUsername();
        password = properties.getPassword() == null ? "" : properties.getPassword();
        if (ownUrl != null) {
            url = ownUrl;
            description = "in " + ownUrl.replaceFirst("[?;].*", "");
        } else if (dataDir != null) {
            DataFolder folder = new DataFolder(dataDir, H2_OPTIONS);
            folder.requireUsable(username, password);
            url = folder.url();
            description = "in the folder " + dataDir;
        } else {
            url = "jdbc:h2:mem:" + UUID.randomUUID() + H2_OPTIONS + UNTIL_EXIT;
            description = "in memory";
        }
    }

    /** Whether the database is made at the start and known to nobody else. */
    boolean isNew() {
        return isNew;
    }

    /** Whether no other process can write into the database. */
    boolean isOfOneProcess() {
        return isOfOneProcess;
    }

    /** Whether the data is gone when the process ends. */
    public boolean isInMemory() {
        return url.startsWith("jdbc:h2:mem:");
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
