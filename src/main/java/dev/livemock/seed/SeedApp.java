package dev.livemock.seed;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An app of a seed document.
 *
 * @param appId required
 * @param appName absent, it is the AppId
 * @param createTime in seconds since 1970; absent, it is the moment of loading
 * @param status absent, it is 1, normal
 * @param generate groups to make up, for load tests
 */
record SeedApp(
        @Nullable String appId,
        @Nullable String appName,
        @Nullable Map<String, String> appConfig,
        @Nullable Map<String, String> extension,
        @Nullable Long createTime,
        @Nullable Integer status,
        @Nullable List<SeedGroup> groups,
        @Nullable SeedGenerate generate) {}
