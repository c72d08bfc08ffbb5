package dev.livemock.group;

import dev.livemock.gateway.StringMap;
import java.util.List;

/**
 * All that is known of a group.
 *
 * @param creatorId empty if nobody is known to have created it
 * @param createTime in seconds since 1970
 * @param members in the order in which they joined
 */
public record StoredGroup(
        String groupId,
        String creatorId,
        long createTime,
        int status,
        StringMap extension,
        List<ListedMember> members) {}
