package dev.livemock.group;

import dev.livemock.gateway.Example;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of CancelMuteAllGroupUser.
 *
 * @param appId the ID of the app that the group belongs to
 * @param groupId the ID of the group
 * @param operatorUserId the ID of the user who makes the change; if present, this user must be the creator of the group
 * @param broadCastType the receivers of the system message; if absent, there are none
 */
record CancelMuteAllGroupUserRequest(
        @Example("VKL3demo") String appId,
        @Example("AE35-demo-T95F") String groupId,
        @Example("ash") @Nullable String operatorUserId,
        @BroadCastType int broadCastType) {}
