package dev.livemock.group;

import dev.livemock.gateway.Example;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of JoinMessageGroup.
 *
 * @param appId the app that the group is in
 * @param groupId the group
 * @param userId the user who joins; 1 to 32 lower-case letters, digits, underscores and full stops
 * @param broadCastType who is told of it; checked, and without effect here
 * @param broadCastStatistics whether the group is told how many users are in it; checked, and without effect here
 */
record JoinMessageGroupRequest(
        @Example("VKL3demo") String appId,
        @Example("AE35-demo-T95F") String groupId,

        @Pattern(regexp = "[a-z0-9_.]{1,32}") @Example("de1a0")
        String userId,

        @BroadCastType @Nullable Integer broadCastType,
        @Example("true") @Nullable Boolean broadCastStatistics) {}
