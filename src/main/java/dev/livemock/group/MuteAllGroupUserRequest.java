package dev.livemock.group;

import dev.livemock.gateway.Example;

/**
 * The parameters of MuteAllGroupUser.
 *
 * @param appId the ID of the app that the group belongs to
 * @param groupId the ID of the group
 * @param operatorUserId the ID of the user who mutes the group; this user must be the creator of the group
 * @param broadCastType the receivers of the system message; if absent, there are none
 */
record MuteAllGroupUserRequest(
        @Example("VKL3demo") String appId,
        @Example("AE35-demo-T95F") String groupId,
        @Example("ash") String operatorUserId,
        @BroadCastType int broadCastType) {}
