package dev.livemock.group;

import dev.livemock.gateway.Example;
import dev.livemock.gateway.StringMap;

/**
 * The result of CreateMessageGroup.
 *
 * @param groupId the generated ID of the group, unique within its app
 * @param extension the custom data of the group
 */
record CreateMessageGroupResult(
        @Example("4f0f6b1e-2f3c-4e7a-8a3d-9a1f0c2b7d55") String groupId,
        @Example("{\"title\":\"Sunday stream\"}") StringMap extension) {}
