package dev.livemock.group;

import org.jspecify.annotations.Nullable;

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
