package dev.livemock.seed;

import dev.livemock.gateway.DefaultValue;
import dev.livemock.gateway.Example;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A group of a seed document.
 *
 * @param groupId the ID of the group, which must be unique within the app
 * @param creatorId the user who created the group; if empty, the group has no creator
 * @param createTime the creation time, in seconds since 1970; if absent, the time of loading
 * @param status the status; 1 is normal, and no other value is documented
 * @param extension the custom data of the group
 * @param members the members of the group, in the order in which they joined, without duplicates; each is a UserId or an
 *     object; if absent, the creator is the only member
 */
record SeedGroup(
        @RequiredId @Example("AE35-demo-T95F") String groupId,

        @Size(max = RequiredId.MAX_LENGTH) @Storable @DefaultValue("") @Example("ash") @Nullable String creatorId,

        @EpochSeconds @Example("1502280113") @Nullable Long createTime,
        @DefaultValue("1") @Example("1") @Nullable Integer status,

        @DefaultValue("{}") @Example("{\"key\":\"test001\"}") @Nullable Map<@Storable String, @NotNull @Storable String> extension,

        @Nullable List<@NotNull @Valid SeedMember> members) {}
