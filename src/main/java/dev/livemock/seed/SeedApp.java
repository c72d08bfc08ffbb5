package dev.livemock.seed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An app of a seed document.
 *
 * @param appId required
 * @param appName absent, it is the AppId
 * @param generate groups to make up, for load tests
 */
record SeedApp(
        @Nullable String appId,
        @Nullable String appName,
        @Nullable List<SeedGroup> groups,
        @Nullable SeedGenerate generate) {}
