package dev.livemock.storage;

import dev.livemock.gateway.PersistentDirectory;
import dev.livemock.gateway.StartupException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.stereotype.Component;

/**
 * The database that the data lives in: H2 in memory, H2 in the folder of {@code livemock.data-dir}, or the user's own H2 or
 * PostgreSQL of {@code spring.datasource.url}.
 */
@Component
public class Storage implements PersistentDirectory {

    private static final String URL = "spring.datasource.url";
    private static final String H2 = "jdbc:h2:";
    private static final String H2_IN_MEMORY = H2 + "mem:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    /** The driver would take it for a part of the host's name, and say it. */
    private static final Pattern USER_BEFORE_HOST = Pattern.compile("//[^/?]*@");

    private static final String UNTIL_EXIT = ";DB_CLOSE_DELAY=-1";

    private final Engine engine;
    private final String description;
    private final boolean isNew;
    private final boolean isInMemory;
    private final boolean isOfOneProcess;
    private final @Nullable DataDirectory folder;
    private final @Nullable Path dataDir;

    Storage(StorageSettings settings, DataSourceProperties properties) {
        dataDir = settings.dataDir();
        @Nullable String ownUrl = properties.getUrl();
        if (ownUrl != null && dataDir != null) {
            throw StartupException.ofSetting("livemock.data-dir", dataDir, "it cannot be set together with " + URL);
        }
        isNew = ownUrl == null && dataDir == null;
        isOfOneProcess = ownUrl == null;
        isInMemory = isNew || (ownUrl != null && ownUrl.startsWith(H2_IN_MEMORY));
        folder = dataDir == null ? null : new DataDirectory(dataDir, H2Engine.OPTIONS);
        if (ownUrl != null) {
            engine = engineOf(ownUrl, properties);
            description = "in " + withoutSecrets(ownUrl);
        } else if (folder != null) {
            engine = h2(folder.url(), properties, folder);
            description = "in the folder " + dataDir;
        } else {
            engine = h2(H2_IN_MEMORY + UUID.randomUUID() + H2Engine.OPTIONS + UNTIL_EXIT, properties, null);
            description = "in memory";
        }
    }

    private static Engine engineOf(String url, DataSourceProperties properties) {
        if (url.startsWith(H2)) {
            return h2(url, properties, null);
        }
        if (url.startsWith(POSTGRESQL)) {
            return postgres(url, properties);
        }
        throw StartupException.ofSetting(URL, withoutSecrets(url), "LiveMock runs on " + POSTGRESQL + " and " + H2);
    }

    private static Engine postgres(String url, DataSourceProperties properties) {
        if (USER_BEFORE_HOST.matcher(url).find()) {
            throw StartupException.ofSetting(
                    URL,
                    withoutSecrets(url),
                    "user and password go into spring.datasource.username and spring.datasource.password.");
        }
        try {
            return new PostgresEngine(url, properties.getUsername(), properties.getPassword());
        } catch (IllegalArgumentException e) {
            throw StartupException.ofSetting(
                    URL, withoutSecrets(url), "it must be as jdbc:postgresql://host:5432/database");
        }
    }

    private static H2Engine h2(String url, DataSourceProperties properties, @Nullable DataDirectory folder) {
        return new H2Engine(
                url,
                Objects.requireNonNullElse(properties.getUsername(), "sa"),
                Objects.requireNonNullElse(properties.getPassword(), ""),
                folder);
    }

    /** Returns a URL up to its parameters, and not even its host if there is a user before it: both may have a password. */
    static String withoutSecrets(String url) {
        return url.contains("@") ? url.replaceFirst("//.*", "//…") : url.replaceFirst("[?;].*", "");
    }

    Engine engine() {
        return engine;
    }

    /** Whether the database is made at the start and known to nobody else. */
    boolean isNew() {
        return isNew;
    }

    /** Whether no other process can write into the database. */
    public boolean isOfOneProcess() {
        return isOfOneProcess;
    }

    /** Returns whether the condition {@code (a, b) >= (?, ?)} becomes a range scan of an index of a and b. */
    public boolean comparesRowsByIndex() {
        return engine.comparesRowsByIndex();
    }

    /** Returns the folder that the data lives in, or null if it lives elsewhere. */
    @Nullable DataDirectory folder() {
        return folder;
    }

    /** Returns the folder of {@code livemock.data-dir}, which exists and is writable, or null if the data lives elsewhere. */
    @Override
    public @Nullable Path path() {
        return dataDir;
    }

    /** Whether the data is gone when the process ends. */
    public boolean isInMemory() {
        return isInMemory;
    }

    /**
     * Whether several processes share whatever a test would expect to hold at all of them: the limit, nonces, faults and
     * the clock live in the database then.
     */
    public boolean isShared() {
        return engine instanceof PostgresEngine;
    }

    /** Says where the data lives, to complete a sentence such as "the data is …". */
    public String description() {
        return description;
    }
}
