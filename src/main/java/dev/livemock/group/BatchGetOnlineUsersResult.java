package dev.livemock.group;

import dev.livemock.gateway.Example;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The result of BatchGetOnlineUsers.
 *
 * @param onlineUsers the requested users, in the order of the request and without duplicates
 */
record BatchGetOnlineUsersResult(List<OnlineUser> onlineUsers) {

    /**
     * A requested user.
     *
     * @param userId the ID of the user
     * @param joinTime the time at which the user joined the group, in milliseconds since 1970; 0 if the user is not a member
     * @param online whether the user is online; users who are not members of the group are offline
     */
    record OnlineUser(
            @Example("de1a0") String userId,
            @Example("1502280200000") long joinTime,
            @Example("true") boolean online) {

        static OnlineUser of(String userId, @Nullable Membership membership) {
            return membership == null
                    ? new OnlineUser(userId, 0, false)
                    : new OnlineUser(userId, TimeUnit.SECONDS.toMillis(membership.joinTime()), membership.online());
        }
    }
}
