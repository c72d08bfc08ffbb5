package dev.livemock.message;

import dev.livemock.gateway.Example;
import dev.livemock.gateway.PageNum;
import dev.livemock.gateway.PageQuery;
import dev.livemock.gateway.PageSize;
import dev.livemock.gateway.SortType;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of ListMessage.
 *
 * @param appId the ID of the app that the group belongs to
 * @param groupId the ID of the group whose messages are listed
 * @param pageNum the number of the page, starting at 1
 * @param pageSize the maximum number of messages on the page
 * @param sortType the sort order by time; if absent, ascending (decision 3)
 * @param type the type of the listed messages, above 10000; if absent, messages of all types are listed
 */
record ListMessageRequest(
        @Example("VKL3demo") String appId,
        @Example("AE35-demo-T95F") String groupId,
        @PageNum int pageNum,
        @PageSize int pageSize,
        @SortType int sortType,
        @Min(10_001) @Example("10001") @Nullable Integer type)
        implements PageQuery {}
