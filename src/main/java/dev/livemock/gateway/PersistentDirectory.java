package dev.livemock.gateway;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The directory in which LiveMock keeps files across restarts. The package {@code storage} implements it. */
public interface PersistentDirectory {

    /** Returns the directory, which exists and is writable, or null if nothing is kept. */
    @Nullable Path path();
}
