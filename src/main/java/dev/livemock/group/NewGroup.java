package dev.livemock.group;

import dev.livemock.gateway.StringMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group to be stored.
 *
 * @param appId the AppId of an existing app
 * @param groupId the GroupId, unique within the app
 * @param creatorId the CreatorId; empty if the creator is unknown
 * @param createTime the CreateTime in seconds since 1970, or null for the time at which the group is stored
 * @param status the Status: 1 is normal, and no other value is documented
 * @param extension the Extension
 * @param members the members without duplicates, in the order in which they join
 * @param joins the number of joins so far; if it is less than the number of members, the number of members
 * @param likes the number of likes
 * @param mutedAll whether the whole group is muted
 * @param mutedUsers the individually muted users without duplicates, in the order in which they were muted
 */
public record NewGroup(
        String appId,
        String groupId,
        String creatorId,
        @Nullable Long createTime,
        int status,
        StringMap extension,
        List<NewMember> members,
        long joins,
        int likes,
        boolean mutedAll,
        List<NewMute> mutedUsers) {

    /** The latest possible CreateTime, in seconds since 1970. It is in March 2242. */
    public static final long MAX_CREATE_TIME = GroupSortKey.MAX_TIME;

    /** The normal Status of a group. */
    public static final int NORMAL = 1;

    /** Returns a normal group without likes and mutes, whose only member is its creator. */
    public static NewGroup ofCreator(
            String appId, String groupId, String creatorId, @Nullable Long createTime, StringMap extension) {
        List<NewMember> members = List.of(new NewMember(creatorId));
        return new NewGroup(appId, groupId, creatorId, createTime, NORMAL, extension, members, 0, 0, false, List.of());
    }

    /**
     * A member of a group to be stored.
     *
     * @param userId the UserId
     * @param joinTime the join time in seconds since 1970, or null for the CreateTime of the group
     * @param online whether the user is online in the group (decision 22)
     */
    public record NewMember(String userId, @Nullable Long joinTime, boolean online) {

        /** Creates an online member who joins at the CreateTime of the group. */
        public NewMember(String userId) {
            this(userId, null, true);
        }
    }

    /**
     * A muted user of a group to be stored.
     *
     * @param userId the UserId
     * @param endTime the end of the mute in seconds since 1970, or null for the default duration from now
     */
    public record NewMute(String userId, @Nullable Long endTime) {}
}
