package dev.livemock.group;

/** A row of a query for the members of several groups. */
record MemberRow(long sortKey, String userId, long joinTime) {}
