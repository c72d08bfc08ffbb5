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
 * @param userId the user whose groups to list; absent, the list is empty (decision 4)
 * @param appId the app whose groups to list; absent, those of every app
 * @param sortType the order by the time of creation (decision 3)
 * @param pageNum the page to answer, counted from 1
 * @param pageSize how many groups a page has at the most
 */
record ListMessageGroupRequest(
        @Example("de1a0") @Nullable String userId,
        @Example("VKL3demo") @Nullable String appId,
        @SortType @Nullable Integer sortType,
        @PageNum int pageNum,
        @PageSize int pageSize)
        implements PageQuery {}
