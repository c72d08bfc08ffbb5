package dev.livemock.sdk;

import static dev.livemock.sdk.AppScenario.SPECIAL_MAP;
import static dev.livemock.sdk.AppScenario.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.sdk.LiveSdk.AccessKey;
import dev.livemock.sdk.LiveSdk.Member;
import dev.livemock.sdk.LiveSdk.Message;
import dev.livemock.sdk.LiveSdk.MessagePage;
import dev.livemock.sdk.LiveSdk.MutedUserPage;
import dev.livemock.sdk.LiveSdk.OnlineUser;
import dev.livemock.sdk.LiveSdk.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Calls every operation on messages, likes, mutes, tokens and online users with an SDK, in one group. Checks the results. */
final class GroupScenario {

    private static final int DEFAULT_TYPE = 10_001;
    private static final int CUSTOM_TYPE = 20_002;

    /** A user who is not a member. Such users can send messages and be muted. */
    private static final String GUEST = "guest";

    private final LiveSdk sdk;
    private final AccessKey key;
    private final Runnable nextSecond;
    private final String app;
    private final String group;
    private final String creator;
    private final String member;

    /** Creates a scenario for a group with the two given members only, and without messages. */
    GroupScenario(
            LiveSdk sdk, AccessKey key, Runnable nextSecond, String app, String group, String creator, String member) {
        this.sdk = sdk;
        this.key = key;
        this.nextSecond = nextSecond;
        this.app = app;
        this.group = group;
        this.creator = creator;
        this.member = member;
    }

    void run() {
        sendMessages();
        sendLikes();
        muteUsers();
        muteUserForOneSecond();
        muteGroup();
        muteGroupAndUser();
        getTokens();
        getOnlineUsers();
    }

    private void sendMessages() {
        assertListsMessages(null);
        Message first = sendMessage(member, null, JsonMapper.shared().writeValueAsString(SPECIAL_MAP));
        Message second = sendMessage(GUEST, CUSTOM_TYPE, String.join("", SPECIAL_MAP.values()));
        Message third = sendMessage(creator, DEFAULT_TYPE, "{\"text\":\"hello\"}");

        assertListsMessages(null, first, second, third);
        assertListsMessages(DEFAULT_TYPE, first, third);
        assertListsMessages(CUSTOM_TYPE, second);
        assertListsPagesOfOneMessage(null, first, second, third);
        assertListsPagesOfOneMessage(DEFAULT_TYPE, first, third);

        sendMessageToUsers();
        assertListsMessages(null, first, second, third);
    }

    private Message sendMessage(String senderId, @Nullable Integer type, String data) {
        String messageId = sdk.sendMessage(key, app, group, senderId, type, data);
        return new Message(group, messageId, senderId, type == null ? DEFAULT_TYPE : type, data);
    }

    private void sendMessageToUsers() {
        String data = "{\"text\":\"only for you\"}";
        List<String> receivers = List.of(member, creator);

        String firstId = sdk.sendMessageToUsers(key, app, group, GUEST, CUSTOM_TYPE, data, receivers);
        String secondId = sdk.sendMessageToUsers(key, app, group, GUEST, CUSTOM_TYPE, data, receivers);

        assertThat(firstId).isNotEmpty().isNotEqualTo(secondId);
        assertFails(
                "ResourceNotExist",
                () -> sdk.sendMessageToUsers(key, app, "no-such-group", GUEST, CUSTOM_TYPE, data, receivers));
    }

    private void sendLikes() {
        assertThat(sdk.sendLikes(key, app, group, member, 3)).isEqualTo(3);
        assertThat(sdk.sendLikes(key, app, group, GUEST, 1)).isEqualTo(4);
        assertFails("InvalidCount", () -> sdk.sendLikes(key, app, group, member, 0));
    }

    private void muteUsers() {
        List<String> users = List.of(member, GUEST);
        assertFails("LiveMock.NotGroupCreator", () -> sdk.muteUsers(key, app, group, member, users, null));
        assertMuted();

        assertThat(sdk.muteUsers(key, app, group, creator, users, null)).isTrue();
        assertMuted(member, GUEST);
        assertListsPagesOfOneMutedUser(member, GUEST);
        assertMember(member, "user");
        assertMember(creator);
        assertMayNotSend(member);
        assertMayNotSend(GUEST);
        assertMaySend(creator);
        assertFails("LiveMock.NotGroupCreator", () -> sdk.listMutedUsers(key, app, group, member, 1, 20));

        assertFails("LiveMock.NotGroupCreator", () -> sdk.unmuteUsers(key, app, group, member, users));
        unmute(member);
        assertMuted(GUEST);
        assertMember(member);
        assertMaySend(member);
        assertMayNotSend(GUEST);
        unmute(GUEST);
        assertMuted();
    }

    private void muteUserForOneSecond() {
        assertThat(sdk.muteUsers(key, app, group, creator, List.of(member), 1)).isTrue();
        assertMuted(member);
        assertMayNotSend(member);

        nextSecond.run();

        assertMuted();
        assertMember(member);
        assertMaySend(member);
    }

    private void muteGroup() {
        assertFails("LiveMock.NotGroupCreator", () -> sdk.muteAll(key, app, group, member));
        assertThat(sdk.muteAll(key, app, group, creator)).isTrue();
        assertThat(sdk.getGroup(key, app, group).isMuteAll()).isTrue();
        assertMember(member, "group");
        assertMember(creator);
        assertMuted();
        assertMayNotSend(member);
        assertMaySend(creator);

        assertFails("LiveMock.NotGroupCreator", () -> sdk.unmuteAll(key, app, group, member));
        unmuteGroup();
        assertMember(member);
        assertMaySend(member);
    }

    private void muteGroupAndUser() {
        assertThat(sdk.muteAll(key, app, group, creator)).isTrue();
        assertThat(sdk.muteUsers(key, app, group, creator, List.of(member), 600))
                .isTrue();
        assertMember(member, "group", "user");

        unmuteGroup();
        assertMember(member, "user");
        assertMayNotSend(member);
        unmute(member);
        assertMember(member);
    }

    private void unmute(String userId) {
        assertThat(sdk.unmuteUsers(key, app, group, creator, List.of(userId))).isTrue();
        assertThat(sdk.unmuteUsers(key, app, group, creator, List.of(userId))).isTrue();
    }

    private void unmuteGroup() {
        assertThat(sdk.unmuteAll(key, app, group, creator)).isTrue();
        assertThat(sdk.getGroup(key, app, group).isMuteAll()).isFalse();
    }

    private void getTokens() {
        Token first = sdk.getToken(key, app, member, "phone-1", "Android");
        Token second = sdk.getToken(key, app, member, "phone-1", "android");

        assertThat(List.of(first.accessToken(), first.refreshToken(), second.accessToken(), second.refreshToken()))
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(first.accessTokenExpiredTime()).isEqualTo(86_400_000);
        assertThat(second.accessTokenExpiredTime()).isEqualTo(86_400_000);
        assertFails("InvalidDeviceType", () -> sdk.getToken(key, app, member, "phone-1", "fridge"));
        assertFails("AppInfoNotExist", () -> sdk.getToken(key, "no-such-app", member, "phone-1", "ios"));
    }

    private void getOnlineUsers() {
        sdk.join(key, app, group, "early");
        nextSecond.run();
        sdk.join(key, app, group, "late");

        List<OnlineUser> users = sdk.getOnlineUsers(key, app, group, List.of("early", GUEST, "late"));

        long joinTime = users.get(0).joinTime();
        assertThat(joinTime).isGreaterThan(1_000_000_000_000L);
        assertThat(users)
                .containsExactly(
                        new OnlineUser("early", joinTime, true),
                        new OnlineUser(GUEST, 0, false),
                        new OnlineUser("late", joinTime + 1_000, true));
    }

    private void assertMaySend(String userId) {
        assertThat(sdk.sendMessage(key, app, group, userId, null, "{}")).isNotEmpty();
    }

    private void assertMayNotSend(String userId) {
        assertFails("LiveMock.UserMuted", () -> sdk.sendMessage(key, app, group, userId, null, "{}"));
        assertFails(
                "LiveMock.UserMuted",
                () -> sdk.sendMessageToUsers(key, app, group, userId, CUSTOM_TYPE, "{}", List.of(creator)));
    }

    private void assertMember(String userId, String... muteBy) {
        assertThat(sdk.findMembers(key, app, group, List.of(userId)))
                .containsExactly(new Member(userId, muteBy.length > 0, List.of(muteBy)));
    }

    private void assertMuted(String... userIds) {
        assertThat(sdk.listMutedUsers(key, app, group, creator, 1, 20))
                .isEqualTo(new MutedUserPage(List.of(userIds), userIds.length, false));
    }

    private void assertListsPagesOfOneMutedUser(String... userIds) {
        for (int i = 0; i < userIds.length; i++) {
            assertThat(sdk.listMutedUsers(key, app, group, creator, i + 1, 1))
                    .isEqualTo(new MutedUserPage(List.of(userIds[i]), userIds.length, i + 1 < userIds.length));
        }
    }

    private void assertListsMessages(@Nullable Integer type, Message... messages) {
        assertThat(sdk.listMessages(key, app, group, type, 1, 20)).isEqualTo(new MessagePage(List.of(messages), false));
    }

    private void assertListsPagesOfOneMessage(@Nullable Integer type, Message... messages) {
        for (int i = 0; i < messages.length; i++) {
            assertThat(sdk.listMessages(key, app, group, type, i + 1, 1))
                    .isEqualTo(new MessagePage(List.of(messages[i]), i + 1 < messages.length));
        }
    }
}
