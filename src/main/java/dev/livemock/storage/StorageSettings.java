package dev.livemock.storage;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * {@code livemock.data-dir}: where the data lives (decision 11).
 *
 * @param dataDir the folder that the data lives in, or null for in memory
 */
public record StorageSettings(@Nullable Path dataDir) {}
