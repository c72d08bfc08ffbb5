package dev.livemock.seed;

import dev.livemock.app.NewApp;
import dev.livemock.gateway.ApiDefault;
import dev.livemock.gateway.Example;
import dev.livemock.gateway.MapSize;
import dev.livemock.gateway.Storable;
import dev.livemock.group.NewGroup;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An app of a seed document.
 *
 * @param appId the ID of the app, which must be unique
 * @param appName the name of the app, which need not be unique; if absent, the {@code AppId}
 * @param appConfig the configuration of the app, of at most 64 KiB as JSON
 * @param extension the custom data of the app, of at most 64 KiB as JSON
 * @param createTime the creation time, in seconds since 1970; if absent, the time of loading
 * @param status the status; 1 is normal, and no other value is documented
 * @param groups the groups of the app; groups with the same {@code CreateTime} are created in this order
 * @param generate groups to generate in addition to {@code Groups}; if absent, none are generated
 */
record SeedApp(
        @RequiredId @Example("VKL3demo") String appId,

        @Size(max = RequiredId.MAX_LENGTH) @Storable @Example("demo") @Nullable String appName,

        @MapSize @ApiDefault("{}") @Example("{\"region\":\"cn-shanghai\"}") @Nullable Map<@Storable String, @NotNull @Storable String> appConfig,

        @MapSize @ApiDefault("{}") @Nullable Map<@Storable String, @NotNull @Storable String> extension,
        @EpochSeconds @Example("1502280000") @Nullable Long createTime,
        @ApiDefault("1") @Example("1") @Nullable Integer status,
        @ApiDefault("[]") List<@NotNull @Valid SeedGroup> groups,
        @Valid @Nullable GeneratedGroups generate) {

    /** Creates an app. The parser passes null for absent groups. */
    SeedApp {
        groups = Objects.requireNonNullElse(groups, List.of());
    }

    NewApp toNewApp() {
        return new NewApp(
                appId,
                Objects.requireNonNullElse(appName, appId),
                SeedGroup.toStringMap(appConfig),
                SeedGroup.toStringMap(extension),
                createTime,
                Objects.requireNonNullElse(status, NewApp.NORMAL));
    }

    /** Returns the listed and the generated groups. */
    Stream<NewGroup> newGroups() {
        return Stream.concat(
                groups.stream().map(group -> group.toNewGroup(appId)),
                generate == null ? Stream.empty() : generate.toNewGroups(appId));
    }
}
