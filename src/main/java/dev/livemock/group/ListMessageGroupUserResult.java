package dev.livemock.group;

import dev.livemock.gateway.Example;
import dev.livemock.gateway.ListPage;
import java.util.List;

/**
 * The result of ListMessageGroupUser.
 *
 * @param userList the members of the page, sorted by join time
 * @param hasMore whether more pages follow
 * @param total the number of members of the group
 */
record ListMessageGroupUserResult(
        List<ListedMember> userList,
        @Example("false") boolean hasMore,
        @Example("2") int total) {

    static ListMessageGroupUserResult of(ListPage<ListedMember> page) {
        return new ListMessageGroupUserResult(page.rows(), page.hasMore(), page.total());
    }
}
