package dev.livemock.group;

import dev.livemock.gateway.Example;
import dev.livemock.gateway.ListPage;
import java.util.List;

/**
 * The result of ListMessageGroupUser.
 *
 * @param userList the members of the page, by the time at which they joined
 * @param hasMore whether there is a page after it
 * @param total how many members the group has
 */
record ListMessageGroupUserResult(
        List<ListedMember> userList,
        @Example("false") boolean hasMore,
        @Example("2") long total) {

    static ListMessageGroupUserResult of(ListPage<ListedMember> page) {
        return new ListMessageGroupUserResult(page.rows(), page.hasMore(), page.total());
    }
}
