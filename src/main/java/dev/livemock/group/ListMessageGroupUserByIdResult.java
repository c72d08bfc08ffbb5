package dev.livemock.group;

import dev.livemock.gateway.Example;
import java.util.List;

/**
 * The result of ListMessageGroupUserById.
 *
 * @param userList those of the users asked for who are members, in the order asked for
 * @param hasMore whether there are more; false, since all that were found are in the list
 * @param total how many were found
 */
record ListMessageGroupUserByIdResult(
        List<MemberDetails> userList,
        @Example("false") boolean hasMore,
        @Example("2") long total) {

    static ListMessageGroupUserByIdResult of(List<String> userIds) {
        return new ListMessageGroupUserByIdResult(
                userIds.stream().map(MemberDetails::of).toList(), false, userIds.size());
    }
}
