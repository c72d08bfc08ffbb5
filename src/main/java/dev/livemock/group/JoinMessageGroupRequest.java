package dev.livemock.group;

import dev.livemock.gateway.Example;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of JoinMessageGroup.
 *
 * @param appId the ID of the app that the group belongs to
 * @param groupId the ID of the group
 * @param userId the ID of the user who joins; 1 to 32 lowercase letters, digits, underscores and periods
 * @param broadCastType the receivers of the system message; if absent, there are none
 * @param broadCastStatistics whether the system message contains the numbers of joins, members and online members; if absent,
 *     it does not
 */
record JoinMessageGroupRequest(
        @Example("VKL3demo") String appId,
        @Example("AE35-demo-T95F") String groupId,

        @Pattern(regexp = "[a-z0-9_.]{1,32}") @Example("de1a0")
        String userId,

        @BroadCastType int broadCastType,
        @Example("true") @Nullable Boolean broadCastStatistics) {}
