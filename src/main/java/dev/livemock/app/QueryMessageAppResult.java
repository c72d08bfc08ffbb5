package dev.livemock.app;

import dev.livemock.gateway.Example;
import java.util.List;
import org.springframework.data.domain.Page;

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

    static QueryMessageAppResult of(Page<AppDetails> page) {
        return new QueryMessageAppResult(page.getContent(), page.hasNext(), Math.toIntExact(page.getTotalElements()));
    }
}
