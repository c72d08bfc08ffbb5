package dev.livemock.group;

import java.io.Serializable;

/**
 * The ID of a {@link MutedUser}.
 *
 * @param sortKey the sort key of the group
 * @param userId the UserId
 */
record MutedUserId(long sortKey, String userId) implements Serializable {}
