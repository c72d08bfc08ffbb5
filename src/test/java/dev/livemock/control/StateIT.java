package dev.livemock.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.Await;
import dev.livemock.fixture.Concurrently;
import dev.livemock.fixture.ManualClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ControlTest
class StateIT {

    @Autowired
    private ApiClient api;

    @LocalServerPort
    private int port;

    @Autowired
    private ManualClock clock;

    @BeforeEach
    void reset() {
        api.send("POST", "/_livemock/reset");
        api.send("PUT", "/_livemock/throttle", "{\"Enabled\":false}");
    }

    @Test
    void returnsEmptyDocumentWithoutData() {
        assertThat(state()).isEqualTo("{\"Apps\":[]}");
    }

    @Test
    void containsAllFields() {
        String document = """
                {"Apps":[{"AppId":"a","AppName":"n","AppConfig":{"c":"d"},"Extension":{"e":"f"},"CreateTime":7,"Status":2,"Groups":[\
                {"GroupId":"z","CreatorId":"ann","CreateTime":5,"Status":1,"Extension":{"k":"\\"v\\""},"Members":["ben",{"UserId":"ann","JoinTime":6,"Online":false}],"Joins":2147483648,\
                "Messages":[{"MessageId":"m1","SenderId":"ben","Type":10001,"Data":"{\\"a\\":1}"},\
                {"MessageId":"m2","SenderId":"ann","Type":1,"Data":"x"}],"Likes":7,"MutedAll":true,\
                "MutedUsers":[{"UserId":"dan","EndTime":9},{"UserId":"cid","EndTime":1502280113}]},\
                {"GroupId":"b","CreatorId":"","CreateTime":5,"Status":3,"Extension":{},"Members":[],\
                "Messages":[],"Likes":0,"MutedAll":false,"MutedUsers":[]}]}]}""";

        assertThat(put(document).body()).isEqualTo("{\"Apps\":1,\"Groups\":2,\"Members\":2,\"Messages\":2}");

        assertThat(state()).isEqualTo(document);
    }

    @Test
    void restoresDataCreatedByCalls() {
        String app = api.createApp("shop");
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            groups.add(api.createGroup(app, "ann"));
        }
        clock.advance(Duration.ofSeconds(9));
        api.call("JoinMessageGroup", "AppId", app, "GroupId", groups.get(3), "UserId", "ben");
        api.call("LeaveMessageGroup", "AppId", app, "GroupId", groups.get(4), "UserId", "ann");
        call("SendMessageToGroup", app, groups.get(3), "OperatorUserId", "ben", "Data", "first");
        call("SendMessageToGroup", app, groups.get(3), "OperatorUserId", "ben", "Data", "second", "Type", "20000");
        call("SendLike", app, groups.get(4), "Count", "3");
        call("MuteGroupUser", app, groups.get(4), "MuteUserList", "z,a", "MuteTime", "60");
        call("MuteAllGroupUser", app, groups.get(5), "OperatorUserId", "ann");
        String list = page(app, "ann").result().toString();
        String members = members(app, groups.get(3));
        String state = state();

        api.send("POST", "/_livemock/reset");
        put(state);

        assertThat(page(app, "ann").result()).hasToString(list);
        assertThat(members(app, groups.get(3))).isEqualTo(members);
        assertThat(state()).isEqualTo(state);
    }

    @Test
    void continuesRestoredMessagesLikesAndMutes() {
        put("""
                {"Apps":[{"AppId":"a","Groups":[{"GroupId":"g","CreatorId":"ann","Likes":7,"Messages":[
                {"SenderId":"ben","Data":"m1"},{"SenderId":"ben","Type":20000,"Data":"m2"}],"MutedUsers":["cid"]}]}]}""");

        call("SendMessageToGroup", "a", "g", "OperatorUserId", "ben", "Data", "m3");
        call("SendMessageToGroup", "a", "g", "OperatorUserId", "ben", "Data", "m4", "Type", "20000");
        call("MuteGroupUser", "a", "g", "MuteUserList", "ben");

        assertThat(fields(call("ListMessage", "a", "g", "PageNum", "1", "PageSize", "9"), "Data"))
                .containsExactly("m1", "m2", "m3", "m4");
        assertThat(fields(call("ListMessage", "a", "g", "PageNum", "1", "PageSize", "9", "Type", "20000"), "Data"))
                .containsExactly("m2", "m4");
        assertThat(fields(call("ListMuteGroupUser", "a", "g", "PageNum", "1", "PageSize", "9"), "UserId"))
                .containsExactly("cid", "ben");
        assertThat(call("SendLike", "a", "g", "Count", "1").get("LikeCount").asInt())
                .isEqualTo(8);
    }

    @Test
    void writesAllMessagesOfLargeGroup() {
        String messages = IntStream.rangeClosed(1, 2_500)
                .mapToObj(i -> "{\"SenderId\":\"ben\",\"Data\":\"m" + i + "\"}")
                .collect(Collectors.joining(","));
        put("{\"Apps\":[{\"AppId\":\"a\",\"Groups\":[{\"GroupId\":\"g\",\"Messages\":[" + messages + "]}]}]}");

        assertThat(api.get("/_livemock/state")
                        .json()
                        .at("/Apps/0/Groups/0/Messages")
                        .values())
                .extracting(message -> message.get("Data").asString())
                .isEqualTo(
                        IntStream.rangeClosed(1, 2_500).mapToObj(i -> "m" + i).toList());
    }

    @Test
    void listsMessagesOfTypeOfLargeRestoredGroup() {
        String messages = IntStream.rangeClosed(1, 4_001)
                .mapToObj(i -> "{\"SenderId\":\"ben\",\"Type\":20000,\"Data\":\"m" + i + "\"}")
                .collect(Collectors.joining(","));
        put("{\"Apps\":[{\"AppId\":\"a\",\"Groups\":[{\"GroupId\":\"g\",\"Messages\":[" + messages + "]}]}]}");

        assertThat(fields(call("ListMessage", "a", "g", "PageNum", "81", "PageSize", "50", "Type", "20000"), "Data"))
                .containsExactly("m4001");
    }

    @Test
    void restoresMuteThatBeganAtLatestTime() {
        api.send("PUT", "/_livemock/clock", "{\"Now\":\"2242-01-01T00:00:00Z\"}");
        put("{\"Apps\":[{\"AppId\":\"a\",\"Groups\":[{\"GroupId\":\"g\"}]}]}");
        call("MuteGroupUser", "a", "g", "MuteUserList", "ben", "MuteTime", "2147483647");

        ApiResponse response = put(api.get("/_livemock/state").body());

        assertThat(response.status()).as(response.body()).isEqualTo(200);
        assertThat(fields(call("ListMuteGroupUser", "a", "g", "PageNum", "1", "PageSize", "9"), "UserId"))
                .containsExactly("ben");
    }

    @Test
    @SuppressWarnings("try") // the connections only have to be open
    void rejectsThirdReaderUntilOthersAreClosed() throws IOException {
        String message = "{\"SenderId\":\"ben\",\"Data\":\"" + "x".repeat(32_768) + "\"}";
        put("{\"Apps\":[{\"AppId\":\"a\",\"Groups\":[{\"GroupId\":\"g\",\"Messages\":["
                + String.join(",", Collections.nCopies(400, message)) + "]}]}]}");

        try (Socket first = startReading();
                Socket second = startReading()) {
            api.get("/_livemock/state").assertError(503, "ServiceUnavailable");
        }

        Await.until(() -> api.get("/_livemock/state").status() == 200, () -> "the state can be read again");
    }

    /** Returns a connection on which a state larger than all buffers is sent. */
    private Socket startReading() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.getOutputStream()
                .write("GET /_livemock/state HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(socket.getInputStream().read()).isEqualTo('H');
        return socket;
    }

    private JsonNode call(String action, String app, String group, String... more) {
        String[] parameters = Stream.concat(Stream.of("AppId", app, "GroupId", group), Stream.of(more))
                .toArray(String[]::new);
        return api.call(action, parameters).result();
    }

    private static List<String> fields(JsonNode result, String field) {
        return result.values().stream()
                .filter(JsonNode::isArray)
                .flatMap(list -> list.values().stream())
                .map(item -> item.get(field).asString())
                .toList();
    }

    @Test
    void writesLargeStateInOrder() {
        put("{\"Apps\":[{\"AppId\":\"a\",\"Generate\":{\"Groups\":2500,\"UserId\":\"u\"}}]}");

        ApiResponse state = api.get("/_livemock/state");

        assertThat(state.json().at("/Apps/0/Groups").values())
                .extracting(group -> group.get("GroupId").asString())
                .isEqualTo(IntStream.rangeClosed(1, 2500)
                        .mapToObj(i -> "generated-" + i)
                        .toList());
    }

    @Test
    void changesNothingIfDocumentIsInvalid() {
        put("{\"Apps\":[{\"AppId\":\"a\"}]}");
        String before = state();

        put("{\"Apps\":[{\"AppId\":\"b\"},{\"AppId\":\"b\"}]}").assertInvalid("Apps[1].AppId: b already exists");

        assertThat(state()).isEqualTo(before);
    }

    @Test
    void serializesConcurrentReplacements() throws Exception {
        List<ApiResponse> responses = Concurrently.repeat(3, 60, i -> put(documentOf(20 + i % 3)));

        assertThat(responses)
                .allSatisfy(response ->
                        assertThat(response.status()).as(response.body()).isEqualTo(200));
        assertThat(page("a", "ann").groupIds()).hasSizeBetween(20, 22);
    }

    @Test
    void replacesStateAtomically() throws Exception {
        put(documentOf(30));
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService readers = Executors.newFixedThreadPool(4);
        try {
            List<Future<Void>> reading = IntStream.range(0, 4)
                    .mapToObj(i -> readers.submit(() -> readUntil(done)))
                    .toList();
            for (int i = 0; i < 20; i++) {
                put(documentOf(i % 2 == 0 ? 20 : 30));
            }
            done.set(true);
            for (Future<Void> reader : reading) {
                reader.get();
            }
        } finally {
            readers.shutdownNow();
        }
    }

    private @Nullable Void readUntil(AtomicBoolean done) {
        while (!done.get()) {
            ApiResponse page = page("a", "ann");
            assertThat(page.result().get("Total").asInt()).isIn(20, 30);
            assertThat(page.groupIds()).hasSize(page.result().get("Total").asInt());
        }
        return null;
    }

    private static String documentOf(int groups) {
        return IntStream.range(0, groups)
                .mapToObj(i -> "{\"GroupId\":\"g" + i + "\",\"Members\":[\"ann\"]}")
                .collect(Collectors.joining(",", "{\"Apps\":[{\"AppId\":\"a\",\"Groups\":[", "]}]}"));
    }

    private ApiResponse put(String document) {
        return api.send("PUT", "/_livemock/state", document);
    }

    private String state() {
        ApiResponse response = api.get("/_livemock/state");
        assertThat(response.status()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private ApiResponse page(String appId, String userId) {
        return api.call("ListMessageGroup", "AppId", appId, "UserId", userId, "PageNum", "1", "PageSize", "50");
    }

    private String members(String appId, String groupId) {
        return api.call("ListMessageGroupUser", "AppId", appId, "GroupId", groupId)
                .result()
                .toString();
    }
}
