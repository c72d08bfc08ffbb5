package dev.livemock.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.ManualClock;
import dev.livemock.fixture.ServerTest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * Tests the system messages that {@code BroadCastType} requests. In the tests, a delivery is a text of its type, sender, data and
 * receivers.
 */
@ServerTest
class SystemMessageIT {

    @Autowired
    private ApiClient api;

    @Autowired
    private ManualClock clock;

    private String app = "";
    private String group = "";

    @BeforeEach
    void createGroup() {
        clock.advance(Duration.ofSeconds(1));
        app = api.createApp("system messages");
        group = api.createGroup(app, "creator");
        call("LeaveMessageGroup&UserId=creator").result();
        join("ann");
        join("ben");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SendLike&Count=3&OperatorUserId=ann                        | 1001 ann {"likeCount":3} ["ann","ben"]
            JoinMessageGroup&UserId=cid                                | 1002 cid {"userId":"cid"} ["ann","ben","cid"]
            LeaveMessageGroup&UserId=ann                               | 1003 ann {"userId":"ann"} ["ben"]
            MuteAllGroupUser&OperatorUserId=creator                    | 1004 creator {} ["ann","ben"]
            CancelMuteAllGroupUser&OperatorUserId=creator              | 1005 creator {} ["ann","ben"]
            MuteGroupUser&MuteUserList=ben&OperatorUserId=creator      | 1006 creator {"userId":"ben"} ["ann","ben"]
            CancelMuteGroupUser&CancelMuteUserList=ben&OperatorUserId=creator | 1007 creator {"userId":"ben"} ["ann","ben"]
            """)
    void notifiesGroup(String call, String delivery) {
        prepare(call);

        call(call + "&BroadCastType=2").result();

        assertThat(deliveries()).containsExactly(delivery);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SendLike&Count=3&OperatorUserId=ann                        | 1001 ann {"likeCount":3} ["ann"]
            JoinMessageGroup&UserId=cid                                | 1002 cid {"userId":"cid"} ["cid"]
            LeaveMessageGroup&UserId=ann                               | 1003 ann {"userId":"ann"} ["ann"]
            MuteAllGroupUser&OperatorUserId=creator                    | 1004 creator {} ["ann","ben"]
            CancelMuteAllGroupUser&OperatorUserId=creator              | 1005 creator {} ["ann","ben"]
            MuteGroupUser&MuteUserList=ben&OperatorUserId=creator      | 1006 creator {"userId":"ben"} ["ben"]
            CancelMuteGroupUser&CancelMuteUserList=ben&OperatorUserId=creator | 1007 creator {"userId":"ben"} ["ben"]
            """)
    void notifiesAffectedUsers(String call, String delivery) {
        prepare(call);

        call(call + "&BroadCastType=1").result();

        assertThat(deliveries()).containsExactly(delivery);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SendLike&Count=3",
                "JoinMessageGroup&UserId=cid",
                "LeaveMessageGroup&UserId=ann",
                "MuteAllGroupUser&OperatorUserId=creator",
                "CancelMuteAllGroupUser&OperatorUserId=creator",
                "MuteGroupUser&MuteUserList=ben",
                "CancelMuteGroupUser&CancelMuteUserList=ben"
            })
    void notifiesNobodyByDefault(String call) {
        prepare(call);

        call(call).result();
        call(call + "&BroadCastType=0").result();

        assertThat(deliveries()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SendLike&Count=3&BroadCastType=2                     | 1001  {"likeCount":3} ["ann","ben"]
            SendLike&Count=3&BroadCastType=1                     | 1001  {"likeCount":3} []
            MuteGroupUser&MuteUserList=ben&BroadCastType=1       | 1006  {"userId":"ben"} ["ben"]
            """)
    void containsNoSenderIfUnknown(String call, String delivery) {
        call(call).result();

        assertThat(deliveries()).containsExactly(delivery);
        assertThat(api.get("/_livemock/deliveries?AppId=" + app).body()).doesNotContain("SenderId");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SendLike&Count=1&OperatorUserId=ben&BroadCastType=1  | 1001 ben {"likeCount":1} []
            SendLike&Count=1&OperatorUserId=ben&BroadCastType=2  | 1001 ben {"likeCount":1} ["ann"]
            LeaveMessageGroup&UserId=ben&BroadCastType=1         | 1003 ben {"userId":"ben"} []
            MuteAllGroupUser&OperatorUserId=creator&BroadCastType=1 | 1004 creator {} ["ann"]
            MuteGroupUser&MuteUserList=ben&BroadCastType=1       | 1006  {"userId":"ben"} []
            MuteGroupUser&MuteUserList=stranger&BroadCastType=1  | 1006  {"userId":"stranger"} []
            """)
    void notifiesOnlineMembersOnly(String call, String delivery) {
        setOffline("ben");

        call(call).result();

        assertThat(deliveries()).containsExactly(delivery);
    }

    @Test
    void containsStatisticsOfJoinAndLeave() {
        call("LeaveMessageGroup&UserId=ben").result();
        join("ben");
        setOffline("ben");

        call("JoinMessageGroup&UserId=cid&BroadCastType=2&BroadCastStatistics=true")
                .result();
        call("LeaveMessageGroup&UserId=cid&BroadCastType=2&BroadCastStatistics=true")
                .result();
        call("JoinMessageGroup&UserId=dan&BroadCastType=1&BroadCastStatistics=false")
                .result();

        assertThat(deliveries())
                .containsExactly(
                        "1002 cid {\"userId\":\"cid\",\"statistics\":{\"pv\":5,\"uv\":3,\"onlineCount\":2}} [\"ann\",\"cid\"]",
                        "1003 cid {\"userId\":\"cid\",\"statistics\":{\"pv\":5,\"uv\":2,\"onlineCount\":1}} [\"ann\"]",
                        "1002 dan {\"userId\":\"dan\"} [\"dan\"]");
    }

    @Test
    void sendsMessageAboutEachUserInOrderOfRequest() {
        call("MuteGroupUser&MuteUserList=ben,creator,ann,ben&BroadCastType=1").result();
        call("CancelMuteGroupUser&CancelMuteUserList=ben,never-muted,ann&BroadCastType=1")
                .result();

        assertThat(deliveries())
                .containsExactly(
                        "1006  {\"userId\":\"ben\"} [\"ben\"]",
                        "1006  {\"userId\":\"ann\"} [\"ann\"]",
                        "1007  {\"userId\":\"ben\"} [\"ben\"]",
                        "1007  {\"userId\":\"ann\"} [\"ann\"]");
    }

    @Test
    void notifiesAgainWhenUserIsMutedAgain() {
        call("MuteGroupUser&MuteUserList=ben&BroadCastType=1").result();
        call("MuteGroupUser&MuteUserList=ben&BroadCastType=1").result();

        assertThat(deliveries()).hasSize(2);
    }

    @Test
    void notifiesNobodyWhenCallChangesNothing() {
        call("JoinMessageGroup&UserId=ann&BroadCastType=2").result();
        call("LeaveMessageGroup&UserId=nobody&BroadCastType=2").result();
        call("CancelMuteAllGroupUser&OperatorUserId=creator&BroadCastType=2").result();
        call("CancelMuteGroupUser&CancelMuteUserList=ann&BroadCastType=2").result();
        call("MuteGroupUser&MuteUserList=creator&BroadCastType=2").result();
        call("MuteAllGroupUser&OperatorUserId=creator").result();
        call("MuteAllGroupUser&OperatorUserId=creator&BroadCastType=2").result();

        assertThat(deliveries()).isEmpty();
    }

    @Test
    void notifiesNobodyWhenEndedMuteIsCancelled() {
        call("MuteGroupUser&MuteUserList=ann&MuteTime=10").result();
        clock.advance(Duration.ofSeconds(10));

        call("CancelMuteGroupUser&CancelMuteUserList=ann&BroadCastType=2").result();

        assertThat(deliveries()).isEmpty();
    }

    @Test
    void notifiesNobodyWhenCallIsRejected() {
        call("MuteAllGroupUser&OperatorUserId=ann&BroadCastType=2").assertError(403, "LiveMock.NotGroupCreator");
        call("MuteGroupUser&MuteUserList=ben&OperatorUserId=ann&BroadCastType=2")
                .assertError(403, "LiveMock.NotGroupCreator");
        call("SendLike&Count=0&BroadCastType=2").assertError(400, "InvalidCount");
        call("JoinMessageGroup&UserId=cid&BroadCastType=3").assertError(400, "InvalidBroadCastType");

        assertThat(deliveries()).isEmpty();
    }

    @Test
    void generatesUniqueMessageIds() {
        call("SendLike&Count=1&BroadCastType=2").result();
        call("SendLike&Count=1&BroadCastType=2").result();

        assertThat(deliveryNodes().map(delivery -> delivery.get("MessageId").asString()))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[0-9A-F-]{36}"));
    }

    /** Mutes the group or the user that a call unmutes. */
    private void prepare(String call) {
        if (call.startsWith("CancelMuteAll")) {
            call("MuteAllGroupUser&OperatorUserId=creator").result();
        } else if (call.startsWith("CancelMute")) {
            call("MuteGroupUser&MuteUserList=ben").result();
        }
    }

    private void join(String userId) {
        call("JoinMessageGroup&UserId=" + userId).result();
    }

    private void setOffline(String userId) {
        String body = "{\"AppId\":\"" + app + "\",\"UserIds\":[\"" + userId + "\"],\"Online\":false}";
        assertThat(api.send("PUT", "/_livemock/presence", body).status()).isEqualTo(200);
    }

    /** Calls an operation with parameters such as {@code SendLike&Count=1}. */
    private ApiResponse call(String call) {
        String[] parts = call.split("&");
        return api.call(
                parts[0],
                Stream.concat(
                                Stream.of("AppId", app, "GroupId", group),
                                Arrays.stream(parts).skip(1).flatMap(part -> Arrays.stream(part.split("="))))
                        .toArray(String[]::new));
    }

    private Stream<JsonNode> deliveryNodes() {
        return api.get("/_livemock/deliveries?AppId=" + app)
                .json()
                .get("Deliveries")
                .valueStream();
    }

    private List<String> deliveries() {
        return deliveryNodes()
                .map(delivery -> String.join(
                        " ",
                        delivery.get("Type").toString(),
                        delivery.path("SenderId").asString(""),
                        delivery.get("Data").asString(),
                        delivery.get("Receivers").toString()))
                .toList();
    }
}
