package dev.livemock.group;

import dev.livemock.gateway.StringMap;
import java.util.Map;
import java.util.Set;
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
 * @param members the UserIds of the members, in the order in which they join
 * @param joinTimes the join times by UserId, in seconds since 1970; other members join at the CreateTime
 */
public record NewGroup(
        String appId,
        String groupId,
        String creatorId,
        @Nullable Long createTime,
        int status,
        StringMap extension,
        Set<String> members,
        Map<String, Long> joinTimes) {

    /** Creates a group whose members all join at its CreateTime. */
    public NewGroup(
            String appId,
            String groupId,
            String creatorId,
            @Nullable Long createTime,
            int status,
            StringMap extension,
            Set<String> members) {
        this(appId, groupId, creatorId, createTime, status, extension, members, Map.of());
    }

    /** The latest possible CreateTime, in seconds since 1970. It is in March 2242. */
    public static final long MAX_CREATE_TIME = GroupSortKey.MAX_TIME;

    /** The normal Status of a group. */
    public static final int NORMAL = 1;
}
