package dev.livemock.group;

/**
 * One member of a {@code UserList}.
 *
 * @param joinTime when the user joined, in seconds since 1970
 */
public record ListedMember(String userId, long joinTime) {}
