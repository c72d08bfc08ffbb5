package dev.livemock.group;

import dev.livemock.gateway.Example;

/**
 * The parameters of GetMessageGroup.
 *
 * @param appId the ID of the app that the group belongs to
 * @param groupId the ID of the group
 */
record GetMessageGroupRequest(
        @Example("VKL3demo") String appId,
        @Example("AE35-demo-T95F") String groupId) {}
