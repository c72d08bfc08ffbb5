package dev.livemock.group;

/** The two keys of a group in its app. */
record GroupKey(String groupId, long sortKey) {}
