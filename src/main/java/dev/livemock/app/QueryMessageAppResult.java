package dev.livemock.app;

import dev.livemock.gateway.Example;
import dev.livemock.gateway.ListPage;
import java.util.List;

/**
 * The one element of the result of QueryMessageApp, which is an array.
 *
 * @param appList the apps of the page, in order
 * @param hasMore whether there is a page after it
 * @param totalCount how many apps match on all pages; the other lists call it Total
 */
record QueryMessageAppResult(
        List<AppDetails> appList,
        @Example("false") boolean hasMore,
        @Example("1") long totalCount) {

    static QueryMessageAppResult of(ListPage<AppDetails> page) {
        return new QueryMessageAppResult(page.rows(), page.hasMore(), page.total());
    }
}
