package dev.livemock.storage;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the storage (decision 11).
 *
 * @param dataDir {@code livemock.data-dir}: the data directory, or null if there is none
 * @param databaseWait {@code livemock.database-wait}: the maximum time that startup waits for an unavailable database
 */
public record StorageSettings(@Nullable Path dataDir, Duration databaseWait) {}
