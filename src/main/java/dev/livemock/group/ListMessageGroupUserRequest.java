package dev.livemock.group;

import dev.livemock.paging.NotRequired;
import dev.livemock.paging.PageNum;
import dev.livemock.paging.PageQuery;
import dev.livemock.paging.PageSize;
import dev.livemock.paging.SortType;
import org.jspecify.annotations.Nullable;

/** The parameters of ListMessageGroupUser. */
record ListMessageGroupUserRequest(
        String appId,
        String groupId,
        @PageNum @NotRequired int pageNum,
        @PageSize @NotRequired int pageSize,
        @SortType @Nullable Integer sortType)
        implements PageQuery {}
