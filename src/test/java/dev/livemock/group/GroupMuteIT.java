package dev.livemock.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.ManualClock;
import dev.livemock.fixture.ServerTest;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Tests the operations that mute users and groups over HTTP. */
@ServerTest
class GroupMuteIT {

    @Autowired
    private ApiClient api;

    @Autowired
    private ManualClock clock;

    private String app = "";
    private String group = "";

    @BeforeEach
    void createGroup() {
        clock.advance(Duration.ofSeconds(1));
        app = api.createApp("mutes");
        group = api.createGroup(app, "creator");
        join("ann");
        join("ben");
    }

    @Test
    void rejectsMessagesOfMutedUser() {
        mute("ann");

        send("ann").assertError(403, "LiveMock.UserMuted");
        sendToUsers("ann").assertError(403, "LiveMock.UserMuted");
        assertThat(send("ben").status()).isEqualTo(200);
    }

    @Test
    void acceptsMessagesAfterUnmuting() {
        mute("ann");

        assertThat(call("CancelMuteGroupUser", "CancelMuteUserList", "ann,never-muted")
                        .result())
                .hasToString("{\"Success\":true}");

        assertThat(send("ann").status()).isEqualTo(200);
        assertThat(mutedUsers()).isEmpty();
    }

    @Test
    void endsMuteWhenMuteTimeHasPassed() {
        mute("ann", "MuteTime", "60");

        clock.advance(Duration.ofSeconds(59));
        assertThat(mutedUsers()).containsExactly("ann");
        send("ann").assertError(403, "LiveMock.UserMuted");

        clock.advance(Duration.ofSeconds(1));
        assertThat(mutedUsers()).isEmpty();
        assertThat(send("ann").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0"})
    void mutesForOneDayByDefault(String muteTime) {
        mute("ann", "MuteTime", muteTime);

        clock.advance(Duration.ofSeconds(86_399));
        assertThat(mutedUsers()).containsExactly("ann");
        clock.advance(Duration.ofSeconds(1));
        assertThat(mutedUsers()).isEmpty();
    }

    @Test
    void replacesEndOfMute() {
        mute("ann,ben", "MuteTime", "1000");
        mute("ann", "MuteTime", "10");

        assertThat(mutedUsers()).containsExactly("ann", "ben");
        clock.advance(Duration.ofSeconds(10));
        assertThat(mutedUsers()).containsExactly("ben");
    }

    @Test
    void listsUserLastWhenMutedAgainAfterMuteHasEnded() {
        mute("ann", "MuteTime", "10");
        mute("ben", "MuteTime", "1000");
        clock.advance(Duration.ofSeconds(10));
        mute("ann");

        assertThat(mutedUsers()).containsExactly("ben", "ann");
    }

    @Test
    void listsPagesOfMutedUsersInOrderOfMuting() {
        mute("z,a,m");
        mute("b");

        JsonNode page =
                call("ListMuteGroupUser", "PageNum", "2", "PageSize", "2").result();

        assertThat(page)
                .hasToString("{\"UserList\":[{\"UserId\":\"m\"},{\"UserId\":\"b\"}],\"HasMore\":false,\"Total\":4}");
        assertThat(call("ListMuteGroupUser", "PageNum", "1", "PageSize", "2")
                        .result()
                        .get("HasMore")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void neverMutesCreator() {
        mute("creator,ann");
        muteAll();

        assertThat(mutedUsers()).containsExactly("ann");
        assertThat(send("creator").status()).isEqualTo(200);
        assertThat(muteBy("creator")).isEmpty();
    }

    @Test
    void mutesNobodyWhenOnlyCreatorIsGiven() {
        mute("creator");

        assertThat(mutedUsers()).isEmpty();
    }

    @Test
    void rejectsMessagesToMutedGroup() {
        assertThat(muteAll().result()).hasToString("{\"Success\":true}");

        send("ann").assertError(403, "LiveMock.UserMuted");
        send("no-member").assertError(403, "LiveMock.UserMuted");
        assertThat(isMuteAll()).isTrue();
        assertThat(mutedUsers()).isEmpty();

        call("CancelMuteAllGroupUser").result();

        assertThat(send("ann").status()).isEqualTo(200);
        assertThat(isMuteAll()).isFalse();
    }

    @Test
    void keepsIndividualMutesWhenGroupIsUnmuted() {
        mute("ann");
        muteAll();
        call("CancelMuteAllGroupUser").result();

        send("ann").assertError(403, "LiveMock.UserMuted");
    }

    @Test
    void keepsGroupMutedWhenUserIsUnmuted() {
        mute("ann");
        muteAll();
        call("CancelMuteGroupUser", "CancelMuteUserList", "ann").result();

        send("ann").assertError(403, "LiveMock.UserMuted");
    }

    @Test
    void returnsReasonsOfMute() {
        mute("ann");
        assertThat(muteBy("ann")).containsExactly("user");
        assertThat(muteBy("ben")).isEmpty();

        muteAll();
        assertThat(muteBy("ann")).containsExactly("group", "user");
        assertThat(muteBy("ben")).containsExactly("group");
        assertThat(member("ben").get("IsMute").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "MuteGroupUser, MuteUserList, ann",
        "CancelMuteGroupUser, CancelMuteUserList, ann",
        "MuteAllGroupUser, BroadCastType, 2",
        "CancelMuteAllGroupUser, BroadCastType, 2",
        "ListMuteGroupUser, SortType, 0"
    })
    void acceptsOnlyCreatorAsOperator(String action, String parameter, String value) {
        String[] page = {"PageNum", "1", "PageSize", "20"};

        assertThat(call(action, page, parameter, value, "OperatorUserId", "creator")
                        .status())
                .isEqualTo(200);
        call(action, page, parameter, value, "OperatorUserId", "ann").assertError(403, "LiveMock.NotGroupCreator");
        api.call(
                        action,
                        "AppId",
                        app,
                        "GroupId",
                        "none",
                        "OperatorUserId",
                        "ann",
                        parameter,
                        value,
                        "PageNum",
                        "1",
                        "PageSize",
                        "1")
                .assertError(404, "ResourceNotExist");
        api.call(
                        action,
                        "AppId",
                        "none",
                        "GroupId",
                        group,
                        "OperatorUserId",
                        "ann",
                        parameter,
                        value,
                        "PageNum",
                        "1",
                        "PageSize",
                        "1")
                .assertError(404, "AppInfoNotExist");
    }

    @ParameterizedTest
    @CsvSource({
        "MuteGroupUser, BroadCastType, 1, MissingMuteUserList",
        "CancelMuteGroupUser, BroadCastType, 1, MissingCancelMuteUserList",
        "MuteAllGroupUser, BroadCastType, 1, MissingOperatorUserId",
        "CancelMuteAllGroupUser, BroadCastType, 3, InvalidBroadCastType",
        "ListMuteGroupUser, PageSize, 1, MissingPageNum",
        "MuteGroupUser, MuteUserList, 'ann,', InvalidMuteUserList"
    })
    void rejectsInvalidParameter(String action, String parameter, String value, String code) {
        call(action, parameter, value).assertError(400, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "2147483648"})
    void rejectsInvalidMuteTime(String muteTime) {
        call("MuteGroupUser", "MuteUserList", "ann", "MuteTime", muteTime).assertError(400, "InvalidMuteTime");
    }

    @Test
    void acceptsMaximumMuteTime() {
        mute("ann", "MuteTime", "2147483647");

        assertThat(mutedUsers()).containsExactly("ann");
    }

    @Test
    void acceptsAtMostTwoHundredUsersPerCall() {
        List<String> users = IntStream.range(0, 200).mapToObj(i -> "u" + i).toList();

        mute(String.join(",", users));
        assertThat(call("ListMuteGroupUser", "PageNum", "1", "PageSize", "1")
                        .result()
                        .get("Total")
                        .asInt())
                .isEqualTo(200);
        call("MuteGroupUser", "MuteUserList", String.join(",", users) + ",one-more")
                .assertError(400, "InvalidMuteUserList");
        call("CancelMuteGroupUser", "CancelMuteUserList", String.join(",", users) + ",one-more")
                .assertError(400, "InvalidCancelMuteUserList");
    }

    @Test
    void acceptsNumberedAndJsonLists() {
        call("MuteGroupUser", "MuteUserList.1", "ann", "MuteUserList.2", "ben").result();
        assertThat(mutedUsers()).containsExactly("ann", "ben");

        call("CancelMuteGroupUser", "CancelMuteUserList", "[\"ann\",\"ben\"]").result();
        assertThat(mutedUsers()).isEmpty();
    }

    @Test
    void deletesMutesWithApp() {
        mute("ann");

        api.call("DeleteMessageApp", "AppId", app).result();

        call("ListMuteGroupUser", "PageNum", "1", "PageSize", "20").assertError(404, "AppInfoNotExist");
    }

    private void join(String userId) {
        call("JoinMessageGroup", "UserId", userId).result();
    }

    private void mute(String users, String... more) {
        assertThat(call("MuteGroupUser", new String[] {"MuteUserList", users}, more)
                        .result())
                .hasToString("{\"Success\":true}");
    }

    private ApiResponse muteAll() {
        return call("MuteAllGroupUser", "OperatorUserId", "creator");
    }

    private ApiResponse send(String userId) {
        return call("SendMessageToGroup", "OperatorUserId", userId, "Data", "x");
    }

    private ApiResponse sendToUsers(String userId) {
        return call("SendMessageToGroupUsers", "OperatorUserId", userId, "Data", "x", "Type", "10001");
    }

    private boolean isMuteAll() {
        return call("GetMessageGroup").result().get("IsMuteAll").asBoolean();
    }

    private List<String> mutedUsers() {
        return call("ListMuteGroupUser", "PageNum", "1", "PageSize", "50")
                .result()
                .get("UserList")
                .valueStream()
                .map(user -> user.get("UserId").asString())
                .toList();
    }

    private List<String> muteBy(String userId) {
        return member(userId)
                .get("MuteBy")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private JsonNode member(String userId) {
        return call("ListMessageGroupUserById", "UserIdList", userId).result().at("/UserList/0");
    }

    private ApiResponse call(String action, String... parameters) {
        return call(action, new String[0], parameters);
    }

    private ApiResponse call(String action, String[] first, String... others) {
        return api.call(
                action,
                Stream.of(new String[] {"AppId", app, "GroupId", group}, first, others)
                        .flatMap(Stream::of)
                        .toArray(String[]::new));
    }
}
