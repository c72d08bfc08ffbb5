package dev.livemock.group;

import dev.livemock.gateway.Example;
import dev.livemock.gateway.ListPage;
import java.util.List;

/**
 * The result of ListMuteGroupUser.
 *
 * @param userList the individually muted users of the page, in the order in which they were muted
 * @param hasMore whether more pages follow
 * @param total the number of individually muted users of the group
 */
record ListMuteGroupUserResult(
        List<MutedUserItem> userList,
        @Example("false") boolean hasMore,
        @Example("2") int total) {

    static ListMuteGroupUserResult of(ListPage<String> page) {
        return new ListMuteGroupUserResult(
                page.rows().stream().map(MutedUserItem::new).toList(), page.hasMore(), page.total());
    }

    /**
     * A muted user.
     *
     * @param userId the ID of the user
     */
    record MutedUserItem(@Example("ben") String userId) {}
}
