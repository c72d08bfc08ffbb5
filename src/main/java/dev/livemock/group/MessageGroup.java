package dev.livemock.group;

import dev.livemock.json.StringMap;

/**
 * A message group as it is stored.
 *
 * @param place its {@link Place}
 * @param status 1 is normal; no other value is documented
 * @param joins how many have joined it, those that left included
 * @param members how many members it has
 */
record MessageGroup(
        long place, String groupId, String creatorId, int status, StringMap extension, long joins, long members) {

    /** Returns when it was created, in seconds since 1970. */
    long createTime() {
        return Place.createTime(place);
    }
}
