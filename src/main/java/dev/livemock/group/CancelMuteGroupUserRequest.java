package dev.livemock.group;

import dev.livemock.gateway.Example;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of CancelMuteGroupUser.
 *
 * @param appId the ID of the app that the group belongs to
 * @param groupId the ID of the group
 * @param cancelMuteUserList the IDs of the users to unmute: separated by commas, as a JSON array, or as numbered parameters
 *     {@code CancelMuteUserList.1}, {@code CancelMuteUserList.2} and so on; at most 200 users
 * @param operatorUserId the ID of the user who makes the change; if present, this user must be the creator of the group
 * @param broadCastType the receivers of the system message; if absent, there are none
 */
record CancelMuteGroupUserRequest(
        @Example("VKL3demo") String appId,
        @Example("AE35-demo-T95F") String groupId,

        @Size(min = 1, max = 200) @Example("[\"ben\",\"cid\"]")
        List<@NotEmpty String> cancelMuteUserList,

        @Example("ash") @Nullable String operatorUserId,
        @BroadCastType int broadCastType) {}
