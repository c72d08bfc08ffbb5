package dev.livemock.group;

import dev.livemock.gateway.Example;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of LeaveMessageGroup.
 *
 * @param appId the app that the group is in
 * @param groupId the group
 * @param userId the user who leaves; any text, since a creator or a member of a seed need not have the name of one who joins
 * @param broadCastType who is told of it; checked, and without effect here
 * @param broadCastStatistics whether the group is told how many users are in it; checked, and without effect here
 */
record LeaveMessageGroupRequest(
        @Example("VKL3demo") String appId,
        @Example("AE35-demo-T95F") String groupId,
        @Example("de1a0") String userId,
        @BroadCastType @Nullable Integer broadCastType,
        @Example("true") @Nullable Boolean broadCastStatistics) {}
