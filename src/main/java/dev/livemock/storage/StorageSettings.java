package dev.livemock.storage;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the data lives (decision 11).
 *
 * @param dataDir {@code livemock.data-dir}: the folder that the data lives in, or null for in memory
 * @param databaseWait {@code livemock.database-wait}: how long the start waits for a database that is away
 */
public record StorageSettings(@Nullable Path dataDir, Duration databaseWait) {}
