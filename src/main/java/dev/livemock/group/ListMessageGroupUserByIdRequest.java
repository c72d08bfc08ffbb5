package dev.livemock.group;

import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The parameters of ListMessageGroupUserById.
 *
 * @param userIdList the users to look for; at most 1,000, since the vendor names no limit
 */
record ListMessageGroupUserByIdRequest(
        String appId, String groupId, @Size(max = 1_000) List<String> userIdList) {}
