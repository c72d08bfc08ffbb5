package dev.livemock.group;

import dev.livemock.gateway.Example;
import java.util.List;

/**
 * One member of the {@code UserList} of ListMessageGroupUserById. No operation that LiveMock emulates gives a user a nick,
 * an avatar or an extension, or mutes one, so these are empty and false.
 *
 * @param userId the user
 * @param userNick the name that others see; empty
 * @param userAvatar the address of the picture that others see; empty
 * @param userExtension what was attached to the user; empty
 * @param isMute whether the user is muted; false
 * @param muteBy why the user is muted: {@code group} if the whole group is muted, {@code user} if this user is; empty
 */
record MemberDetails(
        @Example("de1a0") String userId,
        String userNick,
        String userAvatar,
        String userExtension,
        @Example("false") boolean isMute,
        List<String> muteBy) {

    static MemberDetails of(String userId) {
        return new MemberDetails(userId, "", "", "", false, List.of());
    }
}
