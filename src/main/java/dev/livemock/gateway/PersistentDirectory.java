package dev.livemock.gateway;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The directory for files that survive a restart. Implemented by {@code Storage}. */
public interface PersistentDirectory {

    /** Returns the directory, which exists and is writable, or null if LiveMock runs without a data directory. */
    @Nullable Path path();
}
