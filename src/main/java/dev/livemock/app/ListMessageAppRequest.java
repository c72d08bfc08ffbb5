package dev.livemock.app;

import dev.livemock.paging.PageNum;
import dev.livemock.paging.PageQuery;
import dev.livemock.paging.PageSize;
import dev.livemock.paging.SortType;
import org.jspecify.annotations.Nullable;

/** The parameters of ListMessageApp. */
record ListMessageAppRequest(
        @PageNum int pageNum,
        @PageSize int pageSize,
        @SortType @Nullable Integer sortType) implements PageQuery {}
