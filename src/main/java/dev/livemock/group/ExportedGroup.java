package dev.livemock.group;

import dev.livemock.gateway.StringMap;
import java.util.List;

/**
 * A stored group with its members.
 *
 * @param creatorId the CreatorId; empty if the creator is unknown
 * @param createTime the CreateTime, in seconds since 1970
 * @param members the members, in the order in which they joined
 */
public record ExportedGroup(
        String groupId,
        String creatorId,
        long createTime,
        int status,
        StringMap extension,
        List<ListedMember> members) {}
