package dev.livemock.seed;

import dev.livemock.gateway.ApiDefault;
import dev.livemock.gateway.Example;
import dev.livemock.gateway.MapSize;
import dev.livemock.gateway.Storable;
import dev.livemock.gateway.StringMap;
import dev.livemock.group.NewGroup;
import dev.livemock.group.NewGroup.NewMember;
import dev.livemock.message.MessageContent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;

/**
 * A group of a seed document.
 *
 * @param groupId the ID of the group, which must be unique within the app
 * @param creatorId the user who created the group; if empty, the group has no creator
 * @param createTime the creation time, in seconds since 1970; if absent, the time of loading
 * @param status the status; 1 is normal, and no other value is documented
 * @param extension the custom data of the group, of at most 64 KiB as JSON
 * @param members the members of the group, in the order in which they joined, without duplicates; each is a UserId or an
 *     object; if absent, the creator is the only member, if there is one
 * @param joins the number of joins so far, including those of users who have left; if it is absent or less than the number of
 *     members, the number of members
 * @param messages the messages of the group, in the order of sending
 * @param likes the number of likes
 * @param mutedAll whether the whole group is muted
 * @param mutedUsers the users who are muted individually, in the order in which they were muted, without duplicates; each is
 *     a UserId or an object
 */
record SeedGroup(
        @RequiredId @Example("AE35-demo-T95F") String groupId,

        @Size(max = RequiredId.MAX_LENGTH) @Storable @ApiDefault("") @Example("ash") @Nullable String creatorId,

        @EpochSeconds @Example("1502280113") @Nullable Long createTime,
        @ApiDefault("1") @Example("1") @Nullable Integer status,

        @MapSize @ApiDefault("{}") @Example("{\"key\":\"test001\"}") @Nullable Map<@Storable String, @NotNull @Storable String> extension,

        @Nullable List<@NotNull @Valid SeedMember> members,

        @Range(min = 0, max = MAX_JOINS) @Example("3") @Nullable Long joins,

        @ApiDefault("[]") List<@NotNull @Valid SeedMessage> messages,
        @Min(0) @ApiDefault("0") @Example("42") @Nullable Integer likes,
        @ApiDefault("false") @Example("true") @Nullable Boolean mutedAll,
        @ApiDefault("[]") List<@NotNull @Valid SeedMutedUser> mutedUsers) {

    /** The largest integer that every JSON parser reads exactly. */
    private static final long MAX_JOINS = (1L << 53) - 1;

    /** Creates a group. The parser passes null for absent lists. */
    SeedGroup {
        messages = Objects.requireNonNullElse(messages, List.of());
        mutedUsers = Objects.requireNonNullElse(mutedUsers, List.of());
    }

    NewGroup toNewGroup(String appId) {
        String creator = Objects.requireNonNullElse(creatorId, "");
        return new NewGroup(
                appId,
                groupId,
                creator,
                createTime,
                Objects.requireNonNullElse(status, NewGroup.NORMAL),
                toStringMap(extension),
                newMembers(creator),
                Objects.requireNonNullElse(joins, 0L),
                Objects.requireNonNullElse(likes, 0),
                Objects.requireNonNullElse(mutedAll, false),
                mutedUsers.stream().map(SeedMutedUser::toNewMute).toList());
    }

    private List<NewMember> newMembers(String creator) {
        if (members == null) {
            return creator.isEmpty() ? List.of() : List.of(new NewMember(creator));
        }
        return members.stream().map(SeedMember::toNewMember).toList();
    }

    List<MessageContent> messageContents() {
        return messages.stream().map(SeedMessage::toContent).toList();
    }

    static StringMap toStringMap(@Nullable Map<String, String> map) {
        return map == null ? StringMap.EMPTY : StringMap.of(map);
    }
}
