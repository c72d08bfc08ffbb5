package dev.livemock.app;

import dev.livemock.gateway.Example;
import dev.livemock.gateway.PageNum;
import dev.livemock.gateway.PageQuery;
import dev.livemock.gateway.PageSize;
import dev.livemock.gateway.SortType;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of QueryMessageApp. If both AppId and AppName are present, an app must match both.
 *
 * @param appId the ID of the app; if absent, all IDs match
 * @param appName the exact name of the apps; if absent, all names match
 * @param pageNum the number of the page, starting at 1
 * @param pageSize the maximum number of apps on the page
 * @param sortType the sort order by creation time; if absent, ascending
 */
record QueryMessageAppRequest(
        @Example("VKL3demo") @Nullable String appId,
        @Example("demo") @Nullable String appName,
        @PageNum(required = false) int pageNum,
        @PageSize(required = false) int pageSize,
        @SortType int sortType)
        implements PageQuery {}
