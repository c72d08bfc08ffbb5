package dev.livemock.group;

import dev.livemock.storage.StringMap;

/**
 * The result of CreateMessageGroup.
 *
 * @param groupId what names the group in its app from now on
 * @param extension the Extension that it has
 */
record CreateMessageGroupResult(String groupId, StringMap extension) {}
