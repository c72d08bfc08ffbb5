package dev.livemock.app;

import dev.livemock.gateway.Example;
import dev.livemock.gateway.NotRequired;
import dev.livemock.gateway.PageNum;
import dev.livemock.gateway.PageQuery;
import dev.livemock.gateway.PageSize;
import dev.livemock.gateway.SortType;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of QueryMessageApp. An app must match all that are there.
 *
 * @param appId the app to find; absent, any
 * @param appName the exact name of the apps to find; absent, any
 * @param pageNum the page to answer, counted from 1
 * @param pageSize how many apps a page has at the most
 * @param sortType the order by the time of creation
 */
record QueryMessageAppRequest(
        @Example("VKL3demo") @Nullable String appId,
        @Example("demo") @Nullable String appName,
        @PageNum @NotRequired int pageNum,
        @PageSize @NotRequired int pageSize,
        @SortType @Nullable Integer sortType)
        implements PageQuery {}
