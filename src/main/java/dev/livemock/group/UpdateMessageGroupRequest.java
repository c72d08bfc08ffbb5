package dev.livemock.group;

import dev.livemock.storage.StringMap;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of UpdateMessageGroup.
 *
 * @param extension replaces the one that the group has; absent, that stays
 */
record UpdateMessageGroupRequest(
        String appId, String groupId, @Nullable StringMap extension) {}
