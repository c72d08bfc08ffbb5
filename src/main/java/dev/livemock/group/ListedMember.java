package dev.livemock.group;

import dev.livemock.gateway.Example;

/**
 * A member in the {@code UserList} of ListMessageGroupUser.
 *
 * @param userId the ID of the user
 * @param joinTime the time at which the user joined, in seconds since 1970
 */
record ListedMember(
        @Example("de1a0") String userId,
        @Example("1502280200") long joinTime) {}
