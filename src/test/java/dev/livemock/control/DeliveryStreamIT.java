package dev.livemock.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.Await;
import dev.livemock.fixture.EventStream;
import dev.livemock.fixture.ManualClock;
import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.ServerTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@OnlyOnH2
@ServerTest
@TestPropertySource(properties = "server.jetty.connection-idle-timeout=3s")
@ExtendWith(OutputCaptureExtension.class)
@Timeout(60)
class DeliveryStreamIT {

    private static final String STREAM = "/_livemock/deliveries/stream";
    private static final int MAX_STREAMS = 20;

    @Autowired
    private ApiClient api;

    @Autowired
    private ManualClock clock;

    @LocalServerPort
    private int port;

    private String app = "";
    private String group = "";

    @BeforeEach
    void createGroup() {
        clock.advance(Duration.ofSeconds(1));
        app = api.createApp("streams");
        group = api.createGroup(app, "creator");
        call("JoinMessageGroup", "UserId", "ann").result();
    }

    @Test
    void sendsNewDeliveriesOnly() {
        send("before");
        try (EventStream stream = open("?AppId=" + app)) {
            send("first");
            send("second");

            assertThat(stream.next().get("Data").asString()).isEqualTo("first");
            assertThat(stream.next())
                    .isEqualTo(api.get("/_livemock/deliveries?Last=1&AppId=" + app)
                            .json()
                            .at("/Deliveries/0"));
        }
    }

    @Test
    void sendsLatestExistingDeliveriesFirst() {
        send("first");
        sendToUsers("ann", "second");
        send("third");
        sendToUsers("ann", "fourth");
        try (EventStream latest = EventStream.openWithEvents(api, STREAM + "?Last=2&AppId=" + app);
                EventStream all = EventStream.openWithEvents(api, STREAM + "?Last=100000&Type=20000&AppId=" + app)) {
            sendToUsers("ann", "new");

            assertThat(next(latest, 3)).containsExactly("third", "fourth", "new");
            assertThat(next(all, 3)).containsExactly("second", "fourth", "new");
        }
    }

    @Test
    void continuesAfterLastEventIdWhenReopened() {
        try (EventStream stream = open("?AppId=" + app)) {
            send("first");
            assertThat(next(stream, 1)).containsExactly("first");
            send("missed");

            try (EventStream reopened = stream.reopen(api, STREAM + "?AppId=" + app)) {
                send("new");

                assertThat(next(reopened, 2)).containsExactly("missed", "new");
            }
        }
    }

    @Test
    void doesNotRepeatDeliveriesWhenReopenedWithLast() {
        String latest = STREAM + "?Last=2&AppId=" + app;
        send("first");
        send("second");
        try (EventStream stream = EventStream.openWithEvents(api, latest)) {
            assertThat(next(stream, 2)).containsExactly("first", "second");
            send("missed");

            try (EventStream reopened = stream.reopen(api, latest)) {
                assertThat(next(reopened, 1)).containsExactly("missed");
            }
        }
    }

    @Test
    void rejectsInvalidLastEventId() {
        api.send(api.request(STREAM).header("Last-Event-ID", "x")).assertInvalid("Last-Event-ID");
    }

    @Test
    void sendsMatchingDeliveriesOnly() {
        String otherGroup = api.createGroup(app, "creator");
        String otherApp = api.createApp("other");
        String groupOfOtherApp = api.createGroup(otherApp, "creator");
        api.call("JoinMessageGroup", "AppId", app, "GroupId", otherGroup, "UserId", "ann")
                .result();
        api.call("JoinMessageGroup", "AppId", otherApp, "GroupId", groupOfOtherApp, "UserId", "ann")
                .result();
        try (EventStream ofApp = open("?AppId=" + app);
                EventStream ofGroup = open("?GroupId=" + group);
                EventStream ofUser = open("?AppId=" + app + "&UserId=ann");
                EventStream ofType = open("?AppId=" + app + "&Type=20000")) {
            sendTo(otherApp, groupOfOtherApp, "other app");
            sendTo(app, otherGroup, "other group");
            sendToUsers("ben", "other user");
            send("other type");
            sendToUsers("ann", "all match");

            assertThat(next(ofApp, 4)).containsExactly("other group", "other user", "other type", "all match");
            assertThat(next(ofGroup, 3)).containsExactly("other user", "other type", "all match");
            assertThat(next(ofUser, 3)).containsExactly("other group", "other type", "all match");
            assertThat(next(ofType, 2)).containsExactly("other user", "all match");
        }
    }

    @Test
    void sendsEachDeliveryToAllStreams() {
        try (EventStream one = open("?AppId=" + app);
                EventStream other = open("?AppId=" + app)) {
            send("first");
            send("second");

            assertThat(next(one, 2)).containsExactly("first", "second");
            assertThat(next(other, 2)).containsExactly("first", "second");
        }
    }

    @Test
    void continuesAfterDeliveriesAreDeleted() {
        try (EventStream stream = open("?AppId=" + app)) {
            send("first");
            assertThat(next(stream, 1)).containsExactly("first");

            api.send("DELETE", "/_livemock/deliveries");
            send("second");

            assertThat(next(stream, 1)).containsExactly("second");
        }
    }

    @Test
    void rejectsTooManyStreamsUntilOneIsClosed(CapturedOutput output) {
        List<EventStream> streams = new ArrayList<>();
        try {
            for (int i = 0; i < MAX_STREAMS; i++) {
                streams.add(open("?AppId=" + app));
            }
            api.send(api.request(STREAM).header("Accept", "text/event-stream")).assertError(503, "ServiceUnavailable");
            assertThat(api.get("/_livemock/clock").status()).isEqualTo(200);

            streams.get(0).close();
            streams.add(open("?AppId=" + app));

            send("to all");
            streams.stream().skip(1).forEach(stream -> assertThat(next(stream, 1))
                    .containsExactly("to all"));
        } finally {
            streams.forEach(EventStream::close);
        }
        assertThat(output).doesNotContain("ERROR", "WARN");
    }

    @Test
    void returnsHeadersOnlyToHeadRequest() {
        for (int i = 0; i <= MAX_STREAMS; i++) {
            ApiResponse response = api.send("HEAD", STREAM);

            assertThat(response.status()).isEqualTo(200);
            assertThat(response.headers().firstValue("content-type").orElse("")).startsWith("text/event-stream");
        }
    }

    @Test
    void closesStreamOfClientThatDoesNotReadWithoutDelayingOthers(CapturedOutput output) throws IOException {
        List<EventStream> others = new ArrayList<>();
        try (Socket stalled = openWithoutReading();
                EventStream reading = open("?AppId=" + app)) {
            for (int i = 0; i < 8; i++) {
                clock.advance(Duration.ofSeconds(1));
                List<String> sent = IntStream.range(0, 25)
                        .mapToObj(j -> j + "x".repeat(32_700))
                        .toList();
                sent.forEach(this::send);
                assertThat(next(reading, 25)).isEqualTo(sent);
            }
            for (int i = 0; i < MAX_STREAMS - 1; i++) {
                others.add(open("?AppId=" + app));
            }
            assertThat(readUntilClosed(stalled)).doesNotEndWith("\r\n0\r\n\r\n");
        } finally {
            others.forEach(EventStream::close);
        }
        assertThat(output).doesNotContain("ERROR", "WARN");
    }

    /** Opens a stream, and reads nothing but the status. Waits until a stream is available. */
    private Socket openWithoutReading() {
        List<Socket> opened = new ArrayList<>();
        Await.until(() -> requestWithoutReading(opened) == 200, () -> "a stream is available");
        return opened.get(0);
    }

    private int requestWithoutReading(List<Socket> opened) {
        try {
            Socket socket = new Socket();
            opened.add(0, socket);
            socket.setReceiveBufferSize(1_024);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.getOutputStream()
                    .write(("GET " + STREAM + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String start = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(start).startsWith("HTTP/1.1 ");
            return Integer.parseInt(start.substring(9));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String readUntilClosed(Socket socket) {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(received);
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("reset");
        }
        return received.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "Type=0, Type: must be at least 1",
        "Type=x, Type: must be an integer",
        "Last=0, Last: must be between 1 and 100000",
        "Receiver=ann, Receiver: unknown parameter",
        "AppId=, AppId: must not be empty"
    })
    void rejectsInvalidParameter(String query, String message) {
        api.send(api.request(STREAM + "?" + query).header("Accept", "text/event-stream"))
                .assertInvalid(message);
    }

    private EventStream open(String query) {
        return EventStream.open(api, STREAM + query);
    }

    private static List<String> next(EventStream stream, int count) {
        List<String> data = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            data.add(stream.next().get("Data").asString());
        }
        return data;
    }

    private void send(String data) {
        sendTo(app, group, data);
    }

    private void sendTo(String appId, String groupId, String data) {
        api.call("SendMessageToGroup", "AppId", appId, "GroupId", groupId, "OperatorUserId", "ben", "Data", data)
                .result();
    }

    private void sendToUsers(String userId, String data) {
        call(
                        "SendMessageToGroupUsers",
                        "OperatorUserId",
                        "ben",
                        "Type",
                        "20000",
                        "ReceiverIdList",
                        userId,
                        "Data",
                        data)
                .result();
    }

    private ApiResponse call(String action, String... parameters) {
        List<String> all = new ArrayList<>(List.of("AppId", app, "GroupId", group));
        all.addAll(List.of(parameters));
        return api.call(action, all.toArray(String[]::new));
    }
}
