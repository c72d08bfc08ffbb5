package dev.livemock.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.ManualClock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Tests which messages are recorded as deliveries, and who receives them. */
@ControlTest
class DeliveryIT {

    @Autowired
    private ApiClient api;

    @Autowired
    private ManualClock clock;

    private String app = "";
    private String group = "";

    @BeforeEach
    void createGroup() {
        api.send("POST", "/_livemock/reset");
        api.send("PUT", "/_livemock/throttle", "{\"Enabled\":false}");
        app = api.createApp("deliveries");
        group = api.createGroup(app, "creator");
        call("LeaveMessageGroup", "UserId", "creator").result();
    }

    @Test
    void deliversMessageToOnlineMembersInOrderOfJoining() {
        Stream.of("zoe", "off", "ann", "ben").forEach(this::join);
        setOffline("off");

        String messageId =
                send("ann", "{\"text\":\"你好\"}").result().get("MessageId").asString();

        assertThat(deliveries("")).hasToString("""
                [{"Time":"%s","AppId":"%s","GroupId":"%s","MessageId":"%s","Type":10001,"SenderId":"ann",\
                "Data":"{\\"text\\":\\"你好\\"}","Receivers":["zoe","ann","ben"]}]""".formatted(clock.instant(), app, group, messageId));
    }

    @Test
    void deliversInOrderOfLatestJoin() {
        Stream.of("ann", "ben").forEach(this::join);
        call("LeaveMessageGroup", "UserId", "ann").result();
        join("ann");

        send("ben", "x").result();

        assertThat(receivers()).containsExactly("[\"ben\",\"ann\"]");
    }

    @Test
    void deliversMessageOfNonMemberToMembersOnly() {
        join("ann");

        send("stranger", "x").result();

        assertThat(receivers()).containsExactly("[\"ann\"]");
    }

    @Test
    void recordsMessageWithoutReceiversIfNobodyIsOnline() {
        send("ann", "to empty group").result();
        join("ann");
        setOffline("ann");
        send("ann", "to offline member").result();

        assertThat(receivers()).containsExactly("[]", "[]");
    }

    @Test
    void deliversMessageToListedOnlineMembersInOrderOfList() {
        Stream.of("ann", "off", "ben", "cid").forEach(this::join);
        setOffline("off");

        String messageId = sendToUsers("ReceiverIdList", "ben,off,nobody,ann,ben")
                .result()
                .get("MessageId")
                .asString();

        JsonNode delivery = deliveries("").get(0);
        assertThat(delivery.get("MessageId").asString()).isEqualTo(messageId);
        assertThat(delivery.get("SenderId").asString()).isEqualTo("cid");
        assertThat(delivery.get("Type").asInt()).isEqualTo(20_000);
        assertThat(delivery.get("Data").asString()).isEqualTo("x");
        assertThat(receivers()).containsExactly("[\"ben\",\"ann\"]");
    }

    @Test
    void deliversMessageToNobodyWithoutReceiverIdList() {
        join("ann");

        sendToUsers().result();

        assertThat(receivers()).containsExactly("[]");
    }

    @Test
    void doesNotDeliverRejectedMessages() {
        Stream.of("ann", "cid").forEach(this::join);
        call("MuteGroupUser", "MuteUserList", "cid").result();

        send("cid", "x").assertError(403, "LiveMock.UserMuted");
        sendToUsers("ReceiverIdList", "ann").assertError(403, "LiveMock.UserMuted");
        api.call("SendMessageToGroup", "AppId", app, "GroupId", "none", "OperatorUserId", "ann", "Data", "x")
                .assertError(404, "ResourceNotExist");
        send("ann", "").assertError(400, "MissingData");
        api.send("POST", "/_livemock/faults", "{\"Code\":\"InternalError\",\"Times\":1}");
        send("ann", "x").assertError(500, "InternalError");

        assertThat(count("")).isZero();
    }

    @Test
    void deliversMessageWhoseResponseIsReplacedAfterCommit() {
        api.send("POST", "/_livemock/faults", "{\"Phase\":\"After\",\"Code\":\"InternalError\",\"Times\":1}");

        send("ann", "sent").assertError(500, "InternalError");

        assertThat(data("")).containsExactly("sent");
    }

    @Test
    void doesNotDeliverSeededMessages() {
        ApiResponse seeded = api.send("POST", "/_livemock/seed", """
                {"Apps":[{"AppId":"seeded","Groups":[{"GroupId":"g","Members":["ann"],"MutedAll":true,
                  "Messages":[{"SenderId":"ann","Data":"seeded"}]}]}]}""");

        assertThat(seeded.status()).as(seeded.body()).isEqualTo(200);
        assertThat(count("")).isZero();
    }

    @Test
    void filtersByAppGroupReceiverAndType() {
        String otherGroup = api.createGroup(app, "creator");
        String otherApp = api.createApp("other");
        String groupOfOtherApp = api.createGroup(otherApp, "creator");
        join("ann");
        send("ben", "first").result();
        sendToUsers("ReceiverIdList", "ann").result();
        join("ben");
        send("ben", "second").result();
        sendTo(app, otherGroup, "third");
        sendTo(otherApp, groupOfOtherApp, "fourth");

        assertThat(data("")).containsExactly("first", "x", "second", "third", "fourth");
        assertThat(data("?AppId=" + app)).containsExactly("first", "x", "second", "third");
        assertThat(data("?GroupId=" + groupOfOtherApp)).containsExactly("fourth");
        assertThat(data("?UserId=ann")).containsExactly("first", "x", "second");
        assertThat(data("?UserId=ben")).containsExactly("second");
        assertThat(data("?Type=20000")).containsExactly("x");
        assertThat(data("?AppId=" + app + "&GroupId=" + group + "&UserId=ann&Type=10001"))
                .containsExactly("first", "second");
        assertThat(data("?AppId=" + app + "&GroupId=" + groupOfOtherApp)).isEmpty();
        assertThat(data("?UserId=an")).isEmpty();
    }

    @Test
    void returnsLatestMatchesWithLast() {
        join("ann");
        send("ann", "first").result();
        sendToUsers("ReceiverIdList", "ann").result();
        send("ann", "second").result();
        send("ann", "third").result();
        sendToUsers().result();

        assertThat(data("?Last=2")).containsExactly("third", "x");
        assertThat(data("?Last=2&Type=10001")).containsExactly("second", "third");
        assertThat(data("?Last=100")).hasSize(5);
    }

    @Test
    void countsSameDeliveriesAsList() {
        join("ann");
        IntStream.range(0, 3).forEach(i -> send("ann", "m" + i).result());
        sendToUsers().result();

        for (String query : List.of("", "?Type=10001", "?UserId=ann", "?UserId=ben", "?Last=2", "?AppId=none")) {
            assertThat(count(query)).as(query).isEqualTo(deliveries(query).size());
        }
        assertThat(count("?Type=10001")).isEqualTo(3);
    }

    @Test
    void returnsAtMostConfiguredNumber() {
        IntStream.range(0, 60).forEach(i -> send("ann", "m" + i).result());

        assertThat(data(""))
                .isEqualTo(IntStream.range(10, 60).mapToObj(i -> "m" + i).toList());
        assertThat(count("")).isEqualTo(50);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /_livemock/reset?AppId=APP, ''",
        "POST, /DeleteMessageApp?AppId=APP, ''",
        "POST, /_livemock/reset, ''",
        "PUT, /_livemock/state, '{\"Apps\":[]}'",
        "DELETE, /_livemock/deliveries, ''"
    })
    void deletesDeliveriesOnDeletionAndReset(String method, String path, String body) {
        String otherApp = api.createApp("other");
        String otherGroup = api.createGroup(otherApp, "creator");
        send("ann", "deleted").result();
        sendTo(otherApp, otherGroup, "other");

        ApiResponse response = api.send(method, path.replace("APP", app), body);

        assertThat(response.status()).as(response.body()).isEqualTo(200);
        assertThat(data("")).isEqualTo(path.contains("APP") ? List.of("other") : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "Type=0, Type: must be at least 1",
        "Type=x, Type: must be an integer",
        "Last=0, Last: must be between 1 and 100000",
        "Last=100001, Last: must be between 1 and 100000",
        "AppId=, AppId: must not be empty",
        "UserId=a&UserId=b, UserId: must not be given more than once",
        "Receiver=ann, Receiver: unknown parameter",
    })
    void rejectsInvalidParameter(String query, String message) {
        api.get("/_livemock/deliveries?" + query).assertInvalid(message);
        api.get("/_livemock/deliveries/count?" + query).assertInvalid(message);
    }

    private void join(String userId) {
        call("JoinMessageGroup", "UserId", userId).result();
    }

    private void setOffline(String userId) {
        ApiResponse response = api.send(
                "PUT",
                "/_livemock/presence",
                "{\"AppId\":\"" + app + "\",\"UserIds\":[\"" + userId + "\"],\"Online\":false}");
        assertThat(response.status()).as(response.body()).isEqualTo(200);
    }

    private ApiResponse send(String senderId, String data) {
        return call("SendMessageToGroup", "OperatorUserId", senderId, "Data", data);
    }

    private ApiResponse sendToUsers(String... more) {
        return call(
                "SendMessageToGroupUsers",
                Stream.concat(Stream.of("OperatorUserId", "cid", "Type", "20000", "Data", "x"), Stream.of(more))
                        .toArray(String[]::new));
    }

    private void sendTo(String appId, String groupId, String data) {
        api.call("SendMessageToGroup", "AppId", appId, "GroupId", groupId, "OperatorUserId", "ann", "Data", data)
                .result();
    }

    private ApiResponse call(String action, String... parameters) {
        return api.call(
                action,
                Stream.concat(Stream.of("AppId", app, "GroupId", group), Stream.of(parameters))
                        .toArray(String[]::new));
    }

    private JsonNode deliveries(String query) {
        return api.get("/_livemock/deliveries" + query).json().get("Deliveries");
    }

    private int count(String query) {
        return api.get("/_livemock/deliveries/count" + query)
                .json()
                .get("Count")
                .asInt();
    }

    private List<String> data(String query) {
        return deliveries(query)
                .valueStream()
                .map(delivery -> delivery.get("Data").asString())
                .toList();
    }

    private List<String> receivers() {
        return deliveries("")
                .valueStream()
                .map(delivery -> delivery.get("Receivers").toString())
                .toList();
    }
}
