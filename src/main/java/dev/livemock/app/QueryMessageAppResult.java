package dev.livemock.app;

import dev.livemock.gateway.Example;
import dev.livemock.gateway.ListPage;
import java.util.List;

/**
 * The only element of the array that QueryMessageApp returns.
 *
 * @param appList the apps of the page, in the requested order
 * @param hasMore whether more pages follow
 * @param totalCount the number of matching apps on all pages; other operations name this field Total
 */
record QueryMessageAppResult(
        List<AppDetails> appList,
        @Example("false") boolean hasMore,
        @Example("1") int totalCount) {

    static QueryMessageAppResult of(ListPage<AppDetails> page) {
        return new QueryMessageAppResult(page.rows(), page.hasMore(), page.total());
    }
}
