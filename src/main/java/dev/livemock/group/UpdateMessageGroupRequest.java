package dev.livemock.group;

import dev.livemock.gateway.Example;
import dev.livemock.gateway.StringMap;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of UpdateMessageGroup.
 *
 * @param appId the app that the group is in
 * @param groupId the group to change
 * @param extension replaces all that is attached to the group, up to 64 KiB of JSON; absent, that stays
 */
record UpdateMessageGroupRequest(
        @Example("VKL3demo") String appId,
        @Example("AE35-demo-T95F") String groupId,
        @Example("{\"title\":\"Sunday stream\"}") @Nullable StringMap extension) {}
