package dev.livemock.group;

import dev.livemock.gateway.Example;
import dev.livemock.gateway.StringMap;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of UpdateMessageGroup.
 *
 * @param appId the ID of the app that the group belongs to
 * @param groupId the ID of the group
 * @param extension the new custom data of the group, a JSON object of up to 64 KiB, which replaces the existing data; if
 *     absent, the existing data is kept
 */
record UpdateMessageGroupRequest(
        @Example("VKL3demo") String appId,
        @Example("AE35-demo-T95F") String groupId,
        @Example("{\"title\":\"Sunday stream\"}") @Nullable StringMap extension) {}
