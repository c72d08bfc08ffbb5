package dev.livemock.group;

import dev.livemock.gateway.Example;
import java.util.List;
import org.springframework.data.domain.Page;

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

    static ListMessageGroupUserResult of(Page<ListedMember> page) {
        return new ListMessageGroupUserResult(
                page.getContent(), page.hasNext(), Math.toIntExact(page.getTotalElements()));
    }

    /**
     * A member in the {@code UserList} of ListMessageGroupUser.
     *
     * @param userId the ID of the user
     * @param joinTime the time at which the user joined, in seconds since 1970
     */
    record ListedMember(
            @Example("de1a0") String userId,
            @Example("1502280200") long joinTime) {}
}
