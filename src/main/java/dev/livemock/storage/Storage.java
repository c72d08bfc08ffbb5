package dev.livemock.storage;

import dev.livemock.gateway.PersistentDirectory;
import dev.livemock.gateway.StartupException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.stereotype.Component;

/**
 * The database that stores the data. It is one of these:
 *
 * <ul>
 *   <li>by default, H2 in memory: {@link #isNew}, {@link #isInMemory} and {@link #isOfOneProcess} return true;
 *   <li>H2 in the data directory of {@code livemock.data-dir}: {@link #isOfOneProcess} returns true;
 *   <li>H2 of {@code spring.datasource.url}: {@link #isInMemory} returns true if the URL begins with {@code jdbc:h2:mem:};
 *   <li>PostgreSQL of {@code spring.datasource.url}: {@link #isShared} returns true.
 * </ul>
 *
 * <p>Each of these four methods returns false for the databases that do not name it.
 */
@Component
public class Storage implements PersistentDirectory {

    private static final String URL = "spring.datasource.url";
    private static final String H2 = "jdbc:h2:";
    private static final String H2_IN_MEMORY = H2 + "mem:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    /** Credentials before the host. The driver would treat them as part of the host name and include them in messages. */
    private static final Pattern USER_BEFORE_HOST = Pattern.compile("//[^/?]*@");

    private static final String KEEP_OPEN = ";DB_CLOSE_DELAY=-1";

    private final DatabaseEngine engine;
    private final String description;
    private final boolean isNew;
    private final boolean isInMemory;
    private final boolean isOfOneProcess;
    private final @Nullable DataDirectory directory;
    private final @Nullable Path dataDir;

    Storage(StorageSettings settings, DataSourceProperties properties) {
        dataDir = settings.dataDir();
        @Nullable String configuredUrl = properties.getUrl();
        if (configuredUrl != null && dataDir != null) {
            throw new InvalidConfigurationPropertyValueException(
                    "livemock.data-dir", dataDir, "cannot be set together with " + URL);
        }
        isNew = configuredUrl == null && dataDir == null;
        isOfOneProcess = configuredUrl == null;
        isInMemory = isNew || (configuredUrl != null && configuredUrl.startsWith(H2_IN_MEMORY));
        directory = dataDir == null ? null : new DataDirectory(dataDir);
        if (configuredUrl != null) {
            engine = engineOf(configuredUrl, properties);
            description = "in " + withoutSecrets(configuredUrl);
        } else if (directory != null) {
            engine = h2(directory.url(), properties, directory);
            description = "in the directory " + dataDir;
        } else {
            engine = h2(H2_IN_MEMORY + UUID.randomUUID() + H2Engine.OPTIONS + KEEP_OPEN, properties, null);
            description = "in memory";
        }
    }

    private static DatabaseEngine engineOf(String url, DataSourceProperties properties) {
        if (url.equals(H2_IN_MEMORY) || url.startsWith(H2_IN_MEMORY + ";")) {
            throw invalid(url, "a database in memory must have a name, such as " + H2_IN_MEMORY + "livemock");
        }
        if (url.startsWith(H2)) {
            return h2(keptOpen(url), properties, null);
        }
        if (url.startsWith(POSTGRESQL)) {
            return postgres(url, properties);
        }
        throw invalid(url, "it must start with " + POSTGRESQL + " or " + H2);
    }

    /** Prevents H2 from deleting a database in memory as soon as no connection is open. */
    private static String keptOpen(String url) {
        boolean needsSetting =
                url.startsWith(H2_IN_MEMORY) && !url.toUpperCase(Locale.ROOT).contains("DB_CLOSE_DELAY");
        return needsSetting ? url + KEEP_OPEN : url;
    }

    private static StartupException invalid(String url, String reason) {
        return new StartupException(
                "The setting " + URL + " is \"" + withoutSecrets(url) + "\": " + reason,
                "Correct the setting " + URL + ".",
                null);
    }

    private static DatabaseEngine postgres(String url, DataSourceProperties properties) {
        if (USER_BEFORE_HOST.matcher(url).find()) {
            throw invalid(
                    url, "set the user and the password in spring.datasource.username and spring.datasource.password");
        }
        try {
            return new PostgresEngine(url, properties.getUsername(), properties.getPassword());
        } catch (IllegalArgumentException e) {
            throw invalid(url, "it must have the form jdbc:postgresql://host:5432/database");
        }
    }

    private static H2Engine h2(String url, DataSourceProperties properties, @Nullable DataDirectory directory) {
        return new H2Engine(
                url,
                Objects.requireNonNullElse(properties.getUsername(), "sa"),
                Objects.requireNonNullElse(properties.getPassword(), ""),
                directory);
    }

    /**
     * Removes the parameters from a URL, and the host if credentials precede it. The parameters and the credentials may
     * contain a password.
     */
    static String withoutSecrets(String url) {
        return url.contains("@") ? url.replaceFirst("//.*", "//…") : url.replaceFirst("[?;].*", "");
    }

    DatabaseEngine engine() {
        return engine;
    }

    /** Returns whether the database is the default database in memory, which has no tables at startup. */
    boolean isNew() {
        return isNew;
    }

    /** Returns whether it is certain that no other process can write to the database. */
    public boolean isOfOneProcess() {
        return isOfOneProcess;
    }

    /**
     * Returns whether the condition {@code (a, b) >= (?, ?)} results in a range scan of an index on a and b, as in PostgreSQL. If
     * not, queries use the condition {@code a = ? and b >= ?}.
     */
    public boolean comparesRowsByIndex() {
        return engine instanceof PostgresEngine;
    }

    /** Returns the data directory, or null if there is none. */
    @Nullable DataDirectory directory() {
        return directory;
    }

    /** Returns the path of the data directory, which exists and is writable, or null if there is none. */
    @Override
    public @Nullable Path path() {
        return dataDir;
    }

    /** Returns whether the data is lost when the process ends. */
    public boolean isInMemory() {
        return isInMemory;
    }

    /**
     * Returns whether several processes can share the database. If so, the rate limits, the nonces, the faults and the clock
     * are also stored in it.
     */
    public boolean isShared() {
        return engine instanceof PostgresEngine;
    }

    /** Returns the location of the data, to complete a sentence such as "the data is …". */
    public String description() {
        return description;
    }
}
