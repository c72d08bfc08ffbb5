package dev.livemock.group;

import java.io.Serializable;

/**
 * The ID of a {@link MutedUser}.
 *
 * @param groupKey the sort key of the group
 * @param userId the UserId
 */
record MutedUserId(long groupKey, String userId) implements Serializable {}
