package dev.livemock.app;

import dev.livemock.gateway.Example;
import dev.livemock.gateway.ListPage;
import java.util.List;

/**
 * The result of ListMessageApp.
 *
 * @param appList the apps of the page, in the requested order
 * @param hasMore whether more pages follow
 * @param total the number of apps on all pages
 */
record ListMessageAppResult(
        List<AppDetails> appList,
        @Example("false") boolean hasMore,
        @Example("5") int total) {

    static ListMessageAppResult of(ListPage<AppDetails> page) {
        return new ListMessageAppResult(page.rows(), page.hasMore(), page.total());
    }
}
