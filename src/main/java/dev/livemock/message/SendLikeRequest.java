package dev.livemock.message;

import dev.livemock.gateway.Example;
import dev.livemock.group.BroadCastType;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of SendLike.
 *
 * @param appId the ID of the app that the group belongs to
 * @param groupId the ID of the group
 * @param count the number of likes, an integer of at least 1 as text; the total of the group must not exceed 2147483647
 * @param operatorUserId the ID of the user who likes; this user is the sender of the system message
 * @param broadCastType the receivers of the system message; if absent, there are none
 */
record SendLikeRequest(
        @Example("VKL3demo") String appId,
        @Example("AE35-demo-T95F") String groupId,

        @Pattern(regexp = "[1-9][0-9]{0,9}") @Example("3") String count,

        @Size(max = 255) @Example("de1a0") @Nullable String operatorUserId,
        @BroadCastType int broadCastType) {}
