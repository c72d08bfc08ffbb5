package dev.livemock.group;

import dev.livemock.gateway.Example;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of LeaveMessageGroup.
 *
 * @param appId the ID of the app that the group belongs to
 * @param groupId the ID of the group
 * @param userId the ID of the user who leaves; any text, because creators and members from seed data may have IDs that
 *     JoinMessageGroup rejects
 * @param broadCastType the receivers of the system message; if absent, there are none
 * @param broadCastStatistics whether the system message contains the numbers of joins, members and online members; if absent,
 *     it does not
 */
record LeaveMessageGroupRequest(
        @Example("VKL3demo") String appId,
        @Example("AE35-demo-T95F") String groupId,
        @Example("de1a0") String userId,
        @BroadCastType int broadCastType,
        @Example("true") @Nullable Boolean broadCastStatistics) {}
