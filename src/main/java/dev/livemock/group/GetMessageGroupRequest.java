package dev.livemock.group;

import dev.livemock.gateway.Example;

/**
 * The parameters of GetMessageGroup.
 *
 * @param appId the app that the group is in
 * @param groupId the group to answer
 */
record GetMessageGroupRequest(
        @Example("VKL3demo") String appId,
        @Example("AE35-demo-T95F") String groupId) {}
