package dev.livemock.group;

import dev.livemock.gateway.Example;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The parameters of ListMessageGroupUserById.
 *
 * @param appId the ID of the app that the group belongs to
 * @param groupId the ID of the group
 * @param userIdList the IDs of the users to look up: separated by commas, as a JSON array, or as numbered parameters
 *     {@code UserIdList.1}, {@code UserIdList.2} and so on; at most 1,000 users (the vendor documents no limit)
 */
record ListMessageGroupUserByIdRequest(
        @Example("VKL3demo") String appId,
        @Example("AE35-demo-T95F") String groupId,

        @Size(min = 1, max = 1_000) @Example("[\"ash\",\"de1a0\"]")
        List<@NotEmpty String> userIdList) {}
