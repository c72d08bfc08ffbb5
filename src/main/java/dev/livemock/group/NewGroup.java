package dev.livemock.group;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A group to be stored.
 *
 * @param appId the AppId of an app that stands
 * @param groupId its GroupId, not used by another group of the app
 * @param creatorId its CreatorId, empty if nobody is known to have created it
 * @param createTime its CreateTime in seconds since 1970, or null for the moment at which it is stored
 * @param status its Status; 1 is normal, and no other value is documented
 * @param extension its Extension
 * @param members the UserIds of the users in whose list it appears, in the order in which they join
 */
public record NewGroup(
        String appId,
        String groupId,
        String creatorId,
        @Nullable Long createTime,
        int status,
        Map<String, String> extension,
        Set<String> members) {

    /** The Status of a group that nothing is wrong with. */
    public static final int NORMAL = 1;
}
