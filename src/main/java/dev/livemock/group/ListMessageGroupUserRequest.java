package dev.livemock.group;

import dev.livemock.gateway.Example;
import dev.livemock.gateway.PageNum;
import dev.livemock.gateway.PageQuery;
import dev.livemock.gateway.PageSize;
import dev.livemock.gateway.SortType;

/**
 * The parameters of ListMessageGroupUser.
 *
 * @param appId the ID of the app that the group belongs to
 * @param groupId the ID of the group whose members are listed
 * @param pageNum the number of the page, starting at 1
 * @param pageSize the maximum number of members on the page
 * @param sortType the sort order by join time; if absent, ascending
 */
record ListMessageGroupUserRequest(
        @Example("VKL3demo") String appId,
        @Example("AE35-demo-T95F") String groupId,
        @PageNum(required = false) int pageNum,
        @PageSize(required = false) int pageSize,
        @SortType int sortType)
        implements PageQuery {}
