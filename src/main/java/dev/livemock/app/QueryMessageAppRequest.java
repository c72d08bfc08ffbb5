package dev.livemock.app;

import dev.livemock.paging.NotRequired;
import dev.livemock.paging.PageNum;
import dev.livemock.paging.PageQuery;
import dev.livemock.paging.PageSize;
import dev.livemock.paging.SortType;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of QueryMessageApp. An app must match all that are there.
 *
 * @param appId the app to find
 * @param appName the exact name of the apps to find
 */
record QueryMessageAppRequest(
        @Nullable String appId,
        @Nullable String appName,
        @PageNum @NotRequired int pageNum,
        @PageSize @NotRequired int pageSize,
        @SortType @Nullable Integer sortType)
        implements PageQuery {}
