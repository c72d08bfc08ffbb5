package dev.livemock.group;

import dev.livemock.gateway.Example;
import java.util.List;
import org.springframework.data.domain.Page;

/**
 * The result of ListMessageGroup.
 *
 * @param groupList the groups of the page, in the requested order
 * @param hasMore whether more pages follow
 * @param total the number of groups on all pages (decision 5)
 */
record ListMessageGroupResult(
        List<ListedGroup> groupList,
        @Example("false") boolean hasMore,
        @Example("5") int total) {

    static final ListMessageGroupResult EMPTY = new ListMessageGroupResult(List.of(), false, 0);

    static ListMessageGroupResult of(Page<ListedGroup> page) {
        return new ListMessageGroupResult(page.getContent(), page.hasNext(), Math.toIntExact(page.getTotalElements()));
    }
}
