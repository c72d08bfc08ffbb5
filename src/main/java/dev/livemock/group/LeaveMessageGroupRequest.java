package dev.livemock.group;

import org.jspecify.annotations.Nullable;

/**
 * The parameters of LeaveMessageGroup.
 *
 * @param userId the user who leaves; any text, since a creator or a seed's member need not have the name of one who joins
 * @param broadCastType has no effect here
 * @param broadCastStatistics has no effect here
 */
record LeaveMessageGroupRequest(
        String appId,
        String groupId,
        String userId,
        @BroadCastType @Nullable Integer broadCastType,
        @Nullable Boolean broadCastStatistics) {}
