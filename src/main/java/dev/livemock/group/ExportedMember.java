package dev.livemock.group;

/**
 * A stored membership.
 *
 * @param sortKey the sort key of the group
 * @param userId the UserId
 * @param joinTime the join time, in seconds since 1970
 * @param online whether the user is online in the group
 */
public record ExportedMember(long sortKey, String userId, long joinTime, boolean online) {}
