package dev.livemock.app;

import dev.livemock.gateway.PageNum;
import dev.livemock.gateway.PageQuery;
import dev.livemock.gateway.PageSize;
import dev.livemock.gateway.SortType;

/**
 * The parameters of ListMessageApp.
 *
 * @param pageNum the number of the page, starting at 1
 * @param pageSize the maximum number of apps on the page
 * @param sortType the sort order by creation time; if absent, ascending
 */
record ListMessageAppRequest(
        @PageNum int pageNum,
        @PageSize int pageSize,
        @SortType int sortType) implements PageQuery {}
