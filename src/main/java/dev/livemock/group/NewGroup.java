package dev.livemock.group;

import dev.livemock.gateway.StringMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A group to be stored.
 *
 * @param appId the AppId of an app that exists
 * @param groupId its GroupId, not used by another group of the app
 * @param creatorId its CreatorId, empty if nobody is known to have created it
 * @param createTime its CreateTime in seconds since 1970, or null for the moment at which it is stored
 * @param status its Status; 1 is normal, and no other value is documented
 * @param extension its Extension
 * @param members the UserIds of the users in whose list it appears, in the order in which they join
 * @param joinTimes when members joined, in seconds since 1970, of those who did not join at its CreateTime
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

    /** A group whose members all join at its CreateTime. */
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

    /** The latest CreateTime that there can be, in seconds since 1970: in March 2242. */
    public static final long MAX_CREATE_TIME = GroupSortKey.MAX_TIME;

    /** The Status of a group that nothing is wrong with. */
    public static final int NORMAL = 1;
}
