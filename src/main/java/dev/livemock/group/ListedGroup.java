package dev.livemock.group;

import dev.livemock.storage.StringMap;

/**
 * One group of a {@code GroupList}.
 *
 * @param createTime when the group was created, in seconds since 1970
 * @param creatorId the user who created it
 * @param extension what its creator attached to it; empty if nothing
 * @param status 1 is normal; no other value is documented
 */
record ListedGroup(String appId, long createTime, String creatorId, StringMap extension, String groupId, int status) {}
