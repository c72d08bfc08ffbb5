package dev.livemock.group;

/**
 * The messages of a group.
 *
 * @param groupKey the internal ID of the group
 * @param count the number of messages, which is also the number of the last message
 */
public record MessageCount(long groupKey, long count) {}
