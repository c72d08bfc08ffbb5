package dev.livemock.group;

/** The GroupId and the sort key of a group. */
record GroupKey(String groupId, long sortKey) {}
