package dev.livemock.group;

/**
 * The number of messages of a group.
 *
 * @param sortKey the sort key of the group
 * @param count the number of messages, which is also the number of the last message
 */
public record MessageCount(long sortKey, long count) {}
