package dev.livemock.group;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of JoinMessageGroup.
 *
 * @param userId the user who joins; 1 to 32 lower-case letters, digits, underscores and full stops
 * @param broadCastType has no effect here
 * @param broadCastStatistics has no effect here
 */
record JoinMessageGroupRequest(
        String appId,
        String groupId,
        @Pattern(regexp = "[a-z0-9_.]{1,32}") String userId,
        @BroadCastType @Nullable Integer broadCastType,
        @Nullable Boolean broadCastStatistics) {}
