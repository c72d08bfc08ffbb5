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

    /**
     * A member in the {@code UserList} of ListMessageGroupUserById. Clients set the nickname, avatar and extension of a user
     * when they connect. LiveMock does not emulate these connections, so these fields are always empty.
     *
     * @param userId the ID of the user
     * @param userNick the nickname of the user; always empty
     * @param userAvatar the URL of the user's avatar; always empty
     * @param userExtension the custom data of the user; always empty
     * @param isMute whether the user is muted for at least one reason
     * @param muteBy the reasons why the user is muted: {@code group} if the whole group is muted, {@code user} if the user is
     *     muted individually
     */
    record FoundMember(
            @Example("de1a0") String userId,
            String userNick,
            String userAvatar,
            String userExtension,
            @Example("true") boolean isMute,
            @Example("[\"user\"]") List<String> muteBy) {

        static FoundMember of(String userId, List<String> muteBy) {
            return new FoundMember(userId, "", "", "", !muteBy.isEmpty(), muteBy);
        }
    }
}
