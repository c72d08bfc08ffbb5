package dev.livemock.group;

import dev.livemock.gateway.Example;
import dev.livemock.gateway.PageNum;
import dev.livemock.gateway.PageQuery;
import dev.livemock.gateway.PageSize;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of ListMuteGroupUser.
 *
 * @param appId the ID of the app that the group belongs to
 * @param groupId the ID of the group whose muted users are listed
 * @param pageNum the number of the page, starting at 1
 * @param pageSize the maximum number of users on the page
 * @param operatorUserId the ID of the user who requests the list; if present, this user must be the creator of the group
 */
record ListMuteGroupUserRequest(
        @Example("VKL3demo") String appId,
        @Example("AE35-demo-T95F") String groupId,
        @PageNum int pageNum,
        @PageSize int pageSize,
        @Example("ash") @Nullable String operatorUserId)
        implements PageQuery {}
