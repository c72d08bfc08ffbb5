package dev.livemock.group;

import dev.livemock.gateway.Example;
import java.util.List;
import org.springframework.data.domain.Page;

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

    static ListMuteGroupUserResult of(Page<String> page) {
        return new ListMuteGroupUserResult(
                page.map(MutedUserItem::new).getContent(), page.hasNext(), Math.toIntExact(page.getTotalElements()));
    }

    /**
     * A muted user.
     *
     * @param userId the ID of the user
     */
    record MutedUserItem(@Example("ben") String userId) {}
}
