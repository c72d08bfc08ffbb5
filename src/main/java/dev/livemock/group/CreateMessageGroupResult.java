package dev.livemock.group;

import dev.livemock.gateway.Example;
import dev.livemock.gateway.StringMap;

/**
 * The result of CreateMessageGroup.
 *
 * @param groupId what names the group in its app from now on
 * @param extension what is attached to it
 */
record CreateMessageGroupResult(
        @Example("4f0f6b1e-2f3c-4e7a-8a3d-9a1f0c2b7d55") String groupId,
        @Example("{\"title\":\"Sunday stream\"}") StringMap extension) {}
