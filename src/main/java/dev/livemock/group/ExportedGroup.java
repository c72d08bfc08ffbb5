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
}
