package dev.livemock.group;

/** A member of a group, as a query over several groups reads it. */
record GroupMember(long sortKey, String userId, long joinTime) {}
