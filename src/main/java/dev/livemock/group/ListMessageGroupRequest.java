package dev.livemock.group;

import dev.livemock.gateway.Example;
import dev.livemock.gateway.PageNum;
import dev.livemock.gateway.PageQuery;
import dev.livemock.gateway.PageSize;
import dev.livemock.gateway.SortType;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of ListMessageGroup.
 *
 * @param userId the ID of the user whose groups are listed; if absent, the list is empty (decision 4)
 * @param appId the ID of the app whose groups are listed; if absent, the groups of all apps are listed
 * @param sortType the sort order by creation time; if absent, ascending (decision 3)
 * @param pageNum the number of the page, starting at 1
 * @param pageSize the maximum number of groups on the page
 */
record ListMessageGroupRequest(
        @Example("de1a0") @Nullable String userId,
        @Example("VKL3demo") @Nullable String appId,
        @SortType int sortType,
        @PageNum int pageNum,
        @PageSize int pageSize)
        implements PageQuery {}
