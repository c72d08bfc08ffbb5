package dev.livemock.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.HttpConnection;
import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.RawResponse;
import dev.livemock.fixture.ServerTest;
import dev.livemock.fixture.TestData;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * Tests request bodies that arrive after the headers, in parts, slowly or not at all. The setting gives the tests a LiveMock of their
 * own, which they may reset.
 */
@ServerTest
@TestPropertySource(properties = "livemock.control.requests=1")
@OnlyOnH2
@ExtendWith(OutputCaptureExtension.class)
class BodyLoaderIT {

    /** The number of slow clients, which exceeds the number of request threads. */
    private static final int CLIENTS = 300;

    private static final int PAUSE_MILLIS = 30;
    private static final String LIST = "UserId=late&PageNum=1&PageSize=20";

    @Autowired
    private ApiClient api;

    @Autowired
    private TestData testData;

    @LocalServerPort
    private int port;

    @Test
    void servesOtherClientsWhileManyBodiesArriveSlowly() throws Exception {
        List<ApiResponse> responses =
                responsesOfSlowRequests(ofLength("/ListMessageGroup", LIST.length()), text -> text, "");

        assertThat(responses).extracting(ApiResponse::status).containsOnly(200);
    }

    @Test
    void servesOtherClientsWhileManyChunkedBodiesArriveSlowly() throws Exception {
        List<ApiResponse> responses =
                responsesOfSlowRequests(chunked("/ListMessageGroup"), BodyLoaderIT::chunk, chunk(""));

        assertThat(responses).extracting(ApiResponse::status).containsOnly(200);
    }

    @Test
    void servesOtherClientsWhileChunksArriveInParts() throws Exception {
        String part = chunk("UserId=a");
        List<ApiResponse> responses = responsesOfSlowRequests(
                chunked("/ListMessageGroup"),
                text -> text.length() == 1 ? part.substring(0, 1) : part.substring(1),
                chunk(""));

        assertThat(responses).extracting(ApiResponse::status).containsOnly(400);
    }

    /** Starts many slow requests, sends another request, completes the slow ones, and returns their responses. */
    private List<ApiResponse> responsesOfSlowRequests(String head, UnaryOperator<String> part, String end)
            throws Exception {
        List<HttpConnection> slow = new ArrayList<>();
        try {
            for (int i = 0; i < CLIENTS; i++) {
                HttpConnection connection = new HttpConnection(port);
                slow.add(connection);
                connection.send(bytes(head));
                connection.send(bytes(part.apply(formOf(i).substring(0, 1))));
            }

            ApiResponse otherResponse = api.list(Map.of("UserId", "swift", "PageNum", "1", "PageSize", "20"));

            assertThat(otherResponse.status()).isEqualTo(200);
            List<ApiResponse> responses = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                sendUnlessClosed(slow.get(i), part.apply(formOf(i).substring(1)) + end);
                responses.add(read(slow.get(i)));
            }
            return responses;
        } finally {
            for (HttpConnection connection : slow) {
                connection.close();
            }
        }
    }

    /** Sends a text. The server may have closed the connection already, since it need not read a body that it rejects. */
    private static void sendUnlessClosed(HttpConnection connection, String text) {
        try {
            connection.send(bytes(text));
        } catch (IOException e) {
            assertThat(e).hasMessageMatching("Broken pipe|Connection reset.*");
        }
    }

    @Test
    void acceptsBodiesThatArriveInParts() throws Exception {
        testData.app("late");
        String group = api.createGroup("late", "tardy");
        String form = "AppId=late&UserId=tardy&PageNum=1&PageSize=20";

        try (HttpConnection connection = new HttpConnection(port)) {
            sendInParts(connection, ofLength("/ListMessageGroup", form.length()), form);
            assertThat(read(connection).groupIds()).containsExactly(group);

            sendInParts(connection, chunked("/?Action=ListMessageGroup&Version=2016-11-01"), chunk(form), chunk(""));
            assertThat(read(connection).groupIds()).containsExactly(group);

            sendInParts(connection, ofLength("/ListMessageGroup", 9), "PageNum=x");
            read(connection).assertError(400, "MissingPageSize");
        }
    }

    /** The command {@code nc}, for example, closes its output at the end of its input. */
    @Test
    void respondsAfterClientHasClosedItsOutput() throws Exception {
        for (int i = 0; i < 50; i++) {
            String form = formOf(i);
            for (String request : List.of(
                    ofLength("/ListMessageGroup", form.length()) + form,
                    chunked("/ListMessageGroup") + chunk(form) + chunk(""),
                    chunked("/ListMessageGroup?" + form) + chunk(""))) {
                try (HttpConnection connection = new HttpConnection(port)) {
                    connection.send(bytes(request + request));
                    connection.finish();

                    assertThat(read(connection).status()).isEqualTo(200);
                    assertThat(read(connection).status()).isEqualTo(200);
                    assertThat(connection.readToEnd()).isEmpty();
                }
            }
        }
        try (HttpConnection connection = new HttpConnection(port)) {
            sendInParts(connection, ofLength("/ListMessageGroup", LIST.length()), LIST.substring(0, 3));
            connection.send(bytes(LIST.substring(3)));
            connection.finish();

            assertThat(read(connection).status()).isEqualTo(200);
        }
    }

    @Test
    void appliesFaultToCallWhoseBodyArrivesLate() throws Exception {
        api.send("POST", "/_livemock/faults", "{\"UserId\":\"unlucky\",\"Code\":\"Planned\",\"Times\":1}");
        String form = "UserId=unlucky&PageNum=1&PageSize=20";

        try (HttpConnection connection = new HttpConnection(port)) {
            sendInParts(connection, ofLength("/ListMessageGroup", form.length()), form);

            read(connection).assertError(400, "Planned");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /_livemock/seed", "PUT /_livemock/state"})
    void acceptsLargeSeeds(String route) throws Exception {
        String json = "{\"Apps\":[{\"AppId\":\"first\"}," + " ".repeat(3 << 20) + "{\"AppId\":\"last\"}]}";
        String yaml = "Apps:\n- AppId: first\n" + "# and so on\n".repeat(1 << 17) + "- AppId: last\n";
        for (String seed : List.of(json, yaml)) {
            String path = route.substring(route.indexOf('/'));
            for (String request :
                    List.of(ofLength(path, seed.length()) + seed, chunked(path) + chunk(seed) + chunk(""))) {
                api.send("POST", "/_livemock/reset");
                try (HttpConnection connection = new HttpConnection(port)) {
                    sendInParts(
                            connection, request.replace("POST " + path, route).split("(?<=\r\n\r\n)", 2));

                    assertThat(read(connection).body())
                            .isEqualTo("{\"Apps\":2,\"Groups\":0,\"Members\":0,\"Messages\":0}");
                }
            }
        }
    }

    @Test
    void rejectsOversizedBodyThatArrivesLate() throws Exception {
        String form = LIST + "&".repeat(BodyLimit.CALL + 1 - LIST.length());
        try (HttpConnection connection = new HttpConnection(port)) {
            sendInParts(connection, ofLength("/ListMessageGroup", form.length()), form);

            read(connection).assertError(413, "LiveMock.RequestTooLarge");
        }
    }

    @Test
    void rejectsOversizedChunkedBody() throws Exception {
        String large = "a".repeat(BodyLimit.CALL + 1);

        for (String path : List.of("/ListMessageGroup", "/_livemock/faults")) {
            try (HttpConnection connection = new HttpConnection(port)) {
                sendInParts(connection, chunked(path), chunk(large), chunk(""));
                read(connection).assertError(413, "LiveMock.RequestTooLarge");
            }
        }
    }

    @Test
    void rejectsEndlessChunkedBodyAndClosesConnection() throws Exception {
        String part = chunk("a".repeat(100_000));
        try (HttpConnection connection = new HttpConnection(port)) {
            connection.send(bytes(chunked("/ListMessageGroup")));
            for (int i = 0; i < 32; i++) {
                connection.send(bytes(part));
            }

            read(connection).assertError(413, "LiveMock.RequestTooLarge");
            assertThat(isClosed(connection)).isTrue();
        }
    }

    private static boolean isClosed(HttpConnection connection) {
        try {
            return connection.readToEnd().length == 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void rejectsOversizedBodyWithoutSendingContinue() throws Exception {
        try (HttpConnection connection = new HttpConnection(port)) {
            String head = ofLength("/ListMessageGroup", BodyLimit.CALL + 1);
            connection.send(bytes(head.replace("Host:", "Expect: 100-continue\r\nHost:")));

            RawResponse response = Objects.requireNonNull(connection.read(false));
            response.toApiResponse().assertError(413, "LiveMock.RequestTooLarge");
            assertThat(response.closes()).isTrue();
        }
    }

    @Test
    void rejectsIncompleteBody() throws Exception {
        for (String head : List.of(ofLength("/ListMessageGroup", LIST.length() + 1), chunked("/ListMessageGroup"))) {
            try (HttpConnection connection = new HttpConnection(port)) {
                sendInParts(connection, head, head.contains("chunked") ? chunk(LIST) : LIST);
                connection.finish();

                read(connection).assertError(400, "LiveMock.MalformedRequest");
            }
        }
    }

    @Test
    void rejectsMalformedChunk() throws Exception {
        try (HttpConnection connection = new HttpConnection(port)) {
            sendInParts(connection, chunked("/ListMessageGroup"), chunk(LIST), "no chunk\r\n\r\n");

            read(connection).assertError(400, "LiveMock.MalformedRequest");
        }
    }

    @Test
    void logsNoErrorWhenClientDisconnects(CapturedOutput output) throws Exception {
        List<HttpConnection> connections = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            connections.add(new HttpConnection(port));
        }
        for (String part : List.of(ofLength("/ListMessageGroup", 100_000), LIST)) {
            for (HttpConnection connection : connections) {
                connection.send(bytes(part));
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        for (HttpConnection connection : connections) {
            connection.close();
        }

        assertThat(api.get("/livez").status()).isEqualTo(200);
        assertThat(output).doesNotContain("bug", "\tat ");
    }

    @Test
    void rejectsOversizedContentLength() throws Exception {
        int mebibyte = 1 << 20;
        for (int length : List.of(BodyLimit.CALL + 1, 3 * mebibyte + 2, 5 * mebibyte)) {
            try (HttpConnection connection = new HttpConnection(port)) {
                connection.send(bytes(ofLength("/ListMessageGroup", length)));
                sendUnlessClosed(connection, "a".repeat(length));

                read(connection).assertError(413, "LiveMock.RequestTooLarge");
            }
        }
    }

    /** Returns the form of a separate user, since each user has its own rate limit. */
    private static String formOf(int user) {
        return LIST.replace("late", "%04d".formatted(user));
    }

    private static String ofLength(String path, int length) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: " + length + "\r\n\r\n";
    }

    private static String chunked(String path) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n";
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }

    private static void sendInParts(HttpConnection connection, String... parts) throws Exception {
        for (String part : parts) {
            connection.send(bytes(part));
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    private static ApiResponse read(HttpConnection connection) throws IOException {
        return Objects.requireNonNull(connection.read(false), "no response").toApiResponse();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
