package dev.livemock.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.ManualClock;
import dev.livemock.fixture.ServerTest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Tests the operations on messages and likes over HTTP. */
@ServerTest
class MessageIT {

    @Autowired
    private ApiClient api;

    @Autowired
    private ManualClock clock;

    private String app = "";
    private String group = "";

    @BeforeEach
    void createGroup() {
        clock.advance(Duration.ofSeconds(1));
        app = api.createApp("messages");
        group = api.createGroup(app, "creator");
    }

    @Test
    void listsSentMessage() {
        String messageId = messageIdOf(send("ben", "{\"text\":\"你好 <b>\"}"));

        JsonNode message = list().get("MessageList").get(0);

        assertThat(message.get("GroupId").asString()).isEqualTo(group);
        assertThat(message.get("MessageId").asString()).isEqualTo(messageId);
        assertThat(message.get("SenderId").asString()).isEqualTo("ben");
        assertThat(message.get("Type").asInt()).isEqualTo(10_001);
        assertThat(message.get("Data").asString()).isEqualTo("{\"text\":\"你好 <b>\"}");
        assertThat(message.size()).isEqualTo(5);
    }

    @Test
    void returnsListWithoutTotal() {
        assertThat(list()).hasToString("{\"MessageList\":[],\"HasMore\":false}");
    }

    @Test
    void generatesUniqueMessageIds() {
        assertThat(List.of(
                        messageIdOf(send("ben", "a")),
                        messageIdOf(send("ben", "a")),
                        messageIdOf(sendToUsers()),
                        messageIdOf(sendToUsers())))
                .doesNotHaveDuplicates();
    }

    @Test
    void listsPagesInOrderOfSending() {
        IntStream.rangeClosed(1, 5).forEach(i -> send("ben", "m" + i));

        assertThat(listData("PageSize", "2")).containsExactly("m1", "m2");
        assertThat(listData("PageSize", "2", "PageNum", "3")).containsExactly("m5");
        assertThat(listData("PageSize", "2", "SortType", "1")).containsExactly("m5", "m4");
        assertThat(listData("PageSize", "2", "PageNum", "3", "SortType", "1")).containsExactly("m1");
        assertThat(listData("PageSize", "2", "PageNum", "4")).isEmpty();
        assertThat(listData("PageSize", "2", "PageNum", "4", "SortType", "1")).isEmpty();
        assertThat(hasMore("PageSize", "2", "PageNum", "2")).isTrue();
        assertThat(hasMore("PageSize", "5")).isFalse();
    }

    @Test
    void listsOnlyMessagesOfGivenType() {
        send("ben", "chat1");
        send("ben", "gift1", "Type", "20000");
        send("ben", "system", "Type", "1");
        send("ben", "chat2");
        send("ben", "gift2", "Type", "20000");
        send("ben", "gift3", "Type", "20000");

        assertThat(listData("Type", "10001")).containsExactly("chat1", "chat2");
        assertThat(listData("Type", "20000", "PageSize", "2")).containsExactly("gift1", "gift2");
        assertThat(hasMore("Type", "20000", "PageSize", "2")).isTrue();
        assertThat(listData("Type", "20000", "PageSize", "2", "PageNum", "2")).containsExactly("gift3");
        assertThat(listData("Type", "20000", "SortType", "1")).containsExactly("gift3", "gift2", "gift1");
        assertThat(listData("Type", "30000")).isEmpty();
        assertThat(listData()).containsExactly("chat1", "gift1", "system", "chat2", "gift2", "gift3");
    }

    @Test
    void keepsOrderOfSendingIfClockMovesBack() {
        send("ben", "first");
        clock.advance(Duration.ofSeconds(-5));
        send("ben", "second");
        clock.advance(Duration.ofSeconds(5));

        assertThat(listData()).containsExactly("first", "second");
    }

    @Test
    void listsMessagesOfOneGroupOnly() {
        String other = api.createGroup(app, "creator");
        send("ben", "here");
        call("SendMessageToGroup", "GroupId", other, "Data", "there").result();

        assertThat(listData()).containsExactly("here");
    }

    @Test
    void doesNotListMessagesToUsers() {
        sendToUsers();

        assertThat(listData()).isEmpty();
    }

    @Test
    void acceptsLargestData() {
        String data = "中".repeat(32_768);

        messageIdOf(send("ben", data));

        assertThat(listData()).containsExactly(data);
        send("ben", data + "x").assertError(400, "InvalidData");
    }

    @Test
    void rejectsTooLongOperatorUserIdOfLikes() {
        call("SendLike", "Count", "1", "BroadCastType", "2", "OperatorUserId", "x".repeat(255))
                .result();
        call("SendLike", "Count", "1", "BroadCastType", "2", "OperatorUserId", "x".repeat(256))
                .assertError(400, "InvalidOperatorUserId");
    }

    @Test
    void returnsTotalOfLikes() {
        assertThat(like("3").result()).hasToString("{\"LikeCount\":3}");
        assertThat(like("2147483644").result()).hasToString("{\"LikeCount\":2147483647}");
        like("1").assertError(400, "InvalidCount");
        assertThat(listData()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "01", "+1", "x", "2147483648", "9999999999", "10000000000"})
    void rejectsInvalidCount(String count) {
        like(count).assertError(400, "InvalidCount");
    }

    @ParameterizedTest
    @CsvSource({
        "AppId, '', MissingAppId",
        "GroupId, '', MissingGroupId",
        "OperatorUserId, '', MissingOperatorUserId",
        "Data, '', MissingData",
        "Type, 0, InvalidType",
        "Type, -1, InvalidType",
        "Type, x, InvalidType",
        "SkipAudit, yes, InvalidSkipAudit"
    })
    void rejectsInvalidMessage(String parameter, String value, String code) {
        call("SendMessageToGroup", parameter, value).assertError(400, code);
        call("SendMessageToGroupUsers", parameter, value).assertError(400, code);
    }

    @ParameterizedTest
    @CsvSource({"PageNum, '', MissingPageNum", "PageSize, 51, InvalidPageSize", "Type, 10000, InvalidType"})
    void rejectsInvalidListParameter(String parameter, String value, String code) {
        call("ListMessage", parameter, value).assertError(400, code);
    }

    @Test
    void rejectsDataThatCannotBeStored() {
        call("SendMessageToGroup", "Data", "a\0b").assertError(400, "InvalidData");
    }

    @Test
    void rejectsSenderIdLongerThanDatabaseColumn() {
        call("SendMessageToGroup", "OperatorUserId", "x".repeat(256)).assertError(400, "InvalidOperatorUserId");
        messageIdOf(call("SendMessageToGroup", "OperatorUserId", "x".repeat(255)));
    }

    @Test
    void rejectsMessageToUsersWithoutType() {
        sendToUsers("Type", "").assertError(400, "MissingType");
    }

    @Test
    void acceptsAtMostOneHundredReceivers() {
        String hundred =
                String.join(",", IntStream.range(0, 100).mapToObj(i -> "u" + i).toList());

        messageIdOf(sendToUsers("ReceiverIdList", hundred));
        sendToUsers("ReceiverIdList", hundred + ",one-more").assertError(400, "InvalidReceiverIdList");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SendMessageToGroup", "SendMessageToGroupUsers", "ListMessage", "SendLike"})
    void rejectsUnknownAppAndGroup(String action) {
        call(action, "AppId", "no-such-app").assertError(404, "AppInfoNotExist");
        call(action, "GroupId", "no-such-group").assertError(404, "ResourceNotExist");
    }

    @Test
    void deletesMessagesWithApp() {
        send("ben", "x");

        api.call("DeleteMessageApp", "AppId", app).result();

        call("ListMessage").assertError(404, "AppInfoNotExist");
    }

    private ApiResponse send(String senderId, String data, String... more) {
        return call(
                "SendMessageToGroup",
                List.of("AppId", app, "GroupId", group, "OperatorUserId", senderId, "Data", data),
                more);
    }

    private ApiResponse sendToUsers(String... more) {
        return call("SendMessageToGroupUsers", more);
    }

    private ApiResponse like(String count) {
        return call("SendLike", "Count", count);
    }

    private static String messageIdOf(ApiResponse response) {
        JsonNode result = response.result();
        assertThat(result.propertyNames()).containsExactly("MessageId");
        return result.get("MessageId").asString();
    }

    private List<String> listData(String... parameters) {
        return list(parameters)
                .get("MessageList")
                .valueStream()
                .map(message -> message.get("Data").asString())
                .toList();
    }

    private boolean hasMore(String... parameters) {
        return list(parameters).get("HasMore").asBoolean();
    }

    private JsonNode list(String... parameters) {
        return call("ListMessage", parameters).result();
    }

    /** Calls an operation. If a parameter is given twice, the last value is sent. */
    private ApiResponse call(String action, List<String> parameters, String... more) {
        Map<String, String> all = new LinkedHashMap<>();
        List<String> pairs = Stream.concat(parameters.stream(), Stream.of(more)).toList();
        for (int i = 0; i < pairs.size(); i += 2) {
            all.put(pairs.get(i), pairs.get(i + 1));
        }
        return api.post("/" + action, ApiClient.FORM, ApiClient.encode(all));
    }

    /** Returns the required parameters of an operation. */
    private List<String> required(String action) {
        List<String> own =
                switch (action) {
                    case "SendMessageToGroup" -> List.of("OperatorUserId", "ben", "Data", "x");
                    case "SendMessageToGroupUsers" -> List.of("OperatorUserId", "ben", "Data", "x", "Type", "1");
                    case "ListMessage" -> List.of("PageNum", "1", "PageSize", "20");
                    default -> List.of("Count", "1");
                };
        return Stream.concat(Stream.of("AppId", app, "GroupId", group), own.stream())
                .toList();
    }

    private ApiResponse call(String action, String... more) {
        return call(action, required(action), more);
    }
}
