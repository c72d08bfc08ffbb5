package dev.livemock.group;

import dev.livemock.gateway.Example;
import dev.livemock.gateway.NotRequired;
import dev.livemock.gateway.PageNum;
import dev.livemock.gateway.PageQuery;
import dev.livemock.gateway.PageSize;
import dev.livemock.gateway.SortType;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of ListMessageGroupUser.
 *
 * @param appId the app that the group is in
 * @param groupId the group whose members to list
 * @param pageNum the page to answer, counted from 1
 * @param pageSize how many members a page has at the most
 * @param sortType the order by the time of joining
 */
record ListMessageGroupUserRequest(
        @Example("VKL3demo") String appId,
        @Example("AE35-demo-T95F") String groupId,
        @PageNum @NotRequired int pageNum,
        @PageSize @NotRequired int pageSize,
        @SortType @Nullable Integer sortType)
        implements PageQuery {}
