package dev.livemock.seed;

import dev.livemock.gateway.DefaultValue;
import dev.livemock.gateway.Example;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An app of a seed document.
 *
 * @param appId its id, not that of another app
 * @param appName its name, which need not be unique; absent, it is the {@code AppId}
 * @param appConfig its configuration
 * @param extension what is attached to it
 * @param createTime when it was created, in seconds since 1970; absent, it is the moment of loading
 * @param status 1 is normal; no other value is documented
 * @param groups its groups; those of the same {@code CreateTime} are created in this order
 * @param generate groups to make up, beside those of {@code Groups}; absent, there are none
 */
record SeedApp(
        @Id @Example("VKL3demo") @Nullable String appId,

        @Size(max = SeedChecker.MAX_ID) @Storable @Example("demo") @Nullable String appName,

        @DefaultValue("{}") @Example("{\"region\":\"cn-shanghai\"}") @Nullable Map<@Storable String, @Storable String> appConfig,

        @DefaultValue("{}") @Nullable Map<@Storable String, @Storable String> extension,
        @Seconds @Example("1502280000") @Nullable Long createTime,
        @DefaultValue("1") @Example("1") @Nullable Integer status,
        @DefaultValue("[]") @Nullable List<SeedGroup> groups,
        @Nullable SeedGenerate generate) {}
