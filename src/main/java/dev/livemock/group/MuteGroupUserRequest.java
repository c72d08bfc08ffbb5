package dev.livemock.group;

import dev.livemock.gateway.ApiDefault;
import dev.livemock.gateway.Example;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of MuteGroupUser.
 *
 * @param appId the ID of the app that the group belongs to
 * @param groupId the ID of the group
 * @param muteUserList the IDs of the users to mute: separated by commas, as a JSON array, or as numbered parameters
 *     {@code MuteUserList.1}, {@code MuteUserList.2} and so on; at most 200 users
 * @param muteTime the duration of the mute, in seconds; if absent or 0, 86,400 seconds
 * @param operatorUserId the ID of the user who makes the change; if present, this user must be the creator of the group
 * @param broadCastType the receivers of the system message; if absent, there are none
 */
record MuteGroupUserRequest(
        @Example("VKL3demo") String appId,
        @Example("AE35-demo-T95F") String groupId,

        @Size(min = 1, max = 200) @Example("[\"ben\",\"cid\"]")
        List<@NotEmpty @Size(max = 255) String> muteUserList,

        @Min(0) @ApiDefault("86400") @Example("600") int muteTime,

        @Example("ash") @Nullable String operatorUserId,
        @BroadCastType int broadCastType) {}
