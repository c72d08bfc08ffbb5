package dev.livemock.seed;

import dev.livemock.gateway.DefaultValue;
import dev.livemock.gateway.Example;
import dev.livemock.gateway.StringMap;
import dev.livemock.group.NewGroup;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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

        @Nullable List<@NotNull @Valid SeedMember> members) {

    NewGroup toNewGroup(String appId) {
        String creator = Objects.requireNonNullElse(creatorId, "");
        return new NewGroup(
                appId,
                groupId,
                creator,
                createTime,
                Objects.requireNonNullElse(status, NewGroup.NORMAL),
                toStringMap(extension),
                memberIds(creator),
                joinTimes());
    }

    private Set<String> memberIds(String creator) {
        if (members == null) {
            return creator.isEmpty() ? Set.of() : Set.of(creator);
        }
        return members.stream().map(SeedMember::userId).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Map<String, Long> joinTimes() {
        Map<String, Long> joinTimes = new HashMap<>();
        if (members != null) {
            for (SeedMember member : members) {
                if (member.joinTime() != null) {
                    joinTimes.put(member.userId(), member.joinTime());
                }
            }
        }
        return joinTimes;
    }

    static StringMap toStringMap(@Nullable Map<String, String> map) {
        return map == null ? StringMap.EMPTY : StringMap.of(map);
    }
}
