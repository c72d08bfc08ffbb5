package dev.livemock.group;

import dev.livemock.gateway.Example;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The parameters of BatchGetOnlineUsers.
 *
 * @param appId the ID of the app that the group belongs to
 * @param groupId the ID of the group
 * @param userIds the IDs of the users to look up: separated by commas, as a JSON array, or as numbered parameters
 *     {@code UserIds.1}, {@code UserIds.2} and so on; at most 20 users
 */
record BatchGetOnlineUsersRequest(
        @Example("VKL3demo") String appId,
        @Example("AE35-demo-T95F") String groupId,

        @Size(min = 1, max = 20) @Example("[\"ash\",\"de1a0\"]")
        List<@NotEmpty String> userIds) {}
