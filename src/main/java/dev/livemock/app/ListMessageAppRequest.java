package dev.livemock.app;

import dev.livemock.gateway.PageNum;
import dev.livemock.gateway.PageQuery;
import dev.livemock.gateway.PageSize;
import dev.livemock.gateway.SortType;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of ListMessageApp.
 *
 * @param pageNum the page to answer, counted from 1
 * @param pageSize how many apps a page has at the most
 * @param sortType the order by the time of creation
 */
record ListMessageAppRequest(
        @PageNum int pageNum,
        @PageSize int pageSize,
        @SortType @Nullable Integer sortType) implements PageQuery {}
