package dev.livemock.group;

import dev.livemock.gateway.Example;

/**
 * One member of a {@code UserList}.
 *
 * @param userId the user
 * @param joinTime when the user joined, in seconds since 1970
 */
public record ListedMember(
        @Example("de1a0") String userId,
        @Example("1502280200") long joinTime) {}
