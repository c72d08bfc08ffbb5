package dev.livemock.app;

import dev.livemock.gateway.Example;
import java.util.List;
import org.springframework.data.domain.Page;

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

    static ListMessageAppResult of(Page<AppDetails> page) {
        return new ListMessageAppResult(page.getContent(), page.hasNext(), Math.toIntExact(page.getTotalElements()));
    }
}
