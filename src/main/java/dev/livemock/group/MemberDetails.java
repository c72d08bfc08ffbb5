package dev.livemock.group;

import java.util.List;

/**
 * One member of the {@code UserList} of ListMessageGroupUserById. No operation that LiveMock emulates gives a user a nick,
 * an avatar or an extension, or mutes one, so these are empty and false.
 *
 * @param muteBy {@code group} if the whole group is muted, {@code user} if this user is
 */
record MemberDetails(
        String userId, String userNick, String userAvatar, String userExtension, boolean isMute, List<String> muteBy) {

    static MemberDetails of(String userId) {
        return new MemberDetails(userId, "", "", "", false, List.of());
    }
}
