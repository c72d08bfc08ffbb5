package dev.livemock.group;

/**
 * A stored mute of a user.
 *
 * @param sortKey the sort key of the group
 * @param userId the UserId
 * @param endTime the end of the mute, in seconds since 1970
 */
public record ExportedMute(long sortKey, String userId, long endTime) {}
