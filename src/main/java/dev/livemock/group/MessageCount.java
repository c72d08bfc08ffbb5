package dev.livemock.group;

/**
 * The number of messages of a group.
 *
 * @param groupKey the sort key of the group
 * @param count the number of messages, which is also the number of the last message
 */
public record MessageCount(long groupKey, long count) {}
