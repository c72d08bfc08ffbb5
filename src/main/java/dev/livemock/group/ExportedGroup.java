package dev.livemock.group;

import dev.livemock.gateway.StringMap;
import java.util.List;

/**
 * A stored group with its members and mutes.
 *
 * @param creatorId the CreatorId; empty if the creator is unknown
 * @param createTime the CreateTime, in seconds since 1970
 * @param messages the number of messages; the messages themselves are exported separately
 * @param joins the number of joins so far, including those of users who have left
 * @param members the members, in the order in which they joined
 * @param mutedUsers the individually muted users, in the order in which they were muted, including mutes that have ended
 */
public record ExportedGroup(
        String groupId,
        String creatorId,
        long createTime,
        int status,
        StringMap extension,
        MessageCount messages,
        long joins,
        int likes,
        boolean mutedAll,
        List<ExportedMember> members,
        List<ExportedMute> mutedUsers) {

    static ExportedGroup of(MessageGroup group, List<ExportedMember> members, List<ExportedMute> mutedUsers) {
        return new ExportedGroup(
                group.groupId(),
                group.creatorId(),
                group.createTime(),
                group.status(),
                group.extension(),
                group.messages(),
                group.joins(),
                group.likes(),
                group.isMutedAll(),
                members,
                mutedUsers);
    }

    /**
     * A stored membership.
     *
     * @param sortKey the sort key of the group
     * @param userId the UserId
     * @param joinTime the join time, in seconds since 1970
     * @param online whether the user is online in the group
     */
    public record ExportedMember(long sortKey, String userId, long joinTime, boolean online) {}

    /**
     * A stored mute of a user.
     *
     * @param sortKey the sort key of the group
     * @param userId the UserId
     * @param endTime the end of the mute, in seconds since 1970
     */
    public record ExportedMute(long sortKey, String userId, long endTime) {}
}
