package dev.livemock.group;

/** The GroupId and the sort key of a group. */
record GroupIdAndSortKey(String groupId, long sortKey) {}
