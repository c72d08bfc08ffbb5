package dev.livemock.group;

import dev.livemock.gateway.Example;
import java.util.List;

/**
 * The result of ListMessageGroupUserById.
 *
 * @param userList the requested users who are members of the group, in the order of the request
 * @param hasMore whether more pages follow; always false, because the list is complete
 * @param total the number of users in the list
 */
record ListMessageGroupUserByIdResult(
        List<FoundMember> userList,
        @Example("false") boolean hasMore,
        @Example("2") int total) {

    static ListMessageGroupUserByIdResult of(List<FoundMember> members) {
        return new ListMessageGroupUserByIdResult(members, false, members.size());
    }
}
