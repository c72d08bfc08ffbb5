package dev.livemock.group;

import dev.livemock.gateway.Example;
import java.util.List;

/**
 * A member in the {@code UserList} of ListMessageGroupUserById. LiveMock does not emulate the operations that mute users or
 * set their nickname, avatar or extension. These fields are therefore always empty or false.
 *
 * @param userId the ID of the user
 * @param userNick the nickname of the user; always empty
 * @param userAvatar the URL of the user's avatar; always empty
 * @param userExtension the custom data of the user; always empty
 * @param isMute whether the user is muted; always false
 * @param muteBy the reasons why the user is muted: {@code group} if the whole group is muted, {@code user} if the user is
 *     muted individually; always empty
 */
record FoundMember(
        @Example("de1a0") String userId,
        String userNick,
        String userAvatar,
        String userExtension,
        @Example("false") boolean isMute,
        List<String> muteBy) {

    static FoundMember of(String userId) {
        return new FoundMember(userId, "", "", "", false, List.of());
    }
}
