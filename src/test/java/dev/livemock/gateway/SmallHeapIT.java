package dev.livemock.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.Concurrently;
import dev.livemock.fixture.HttpConnection;
import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.PackagedLiveMock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests slow readers, pages of the largest groups and large bodies, with the heap of a small container. */
@OnlyOnH2
@Tag("heap")
class SmallHeapIT {

    /** The number of clients that do not read their responses, which exceeds the number of request threads. */
    private static final int STALLED_CLIENTS = 230;

    private static final String SMALL_HEAP = "-Xmx85m";
    private static final int CALLS = 100;
    private static final int GROUPS = 50;
    private static final int EXTENSION_SIZE = 64_000;
    private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(10);

    private final List<HttpConnection> stalled = new ArrayList<>();

    @AfterEach
    void closeConnections() throws IOException {
        for (HttpConnection connection : stalled) {
            connection.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SMALL_HEAP, "-Xmx256m"})
    void servesOtherClientsWhileSomeDoNotReadLargePages(String heap) throws IOException {
        try (PackagedLiveMock liveMock = start(heap)) {
            connectStalledClients(liveMock.port(), pageOf(createLargeGroups(liveMock.api())), 1);

            assertThat(statusOfLivez(liveMock)).isEqualTo(200);
            assertThat(liveMock.log()).doesNotContain("OutOfMemoryError", "ERROR");
        }
    }

    @Test
    void servesOtherClientsWhileSomePipelineRequestsAndDoNotRead() throws IOException {
        try (PackagedLiveMock liveMock = start(SMALL_HEAP)) {
            connectStalledClients(liveMock.port(), "/v3/api-docs", 60);

            assertThat(statusOfLivez(liveMock)).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"-Xmx85m, JSON", "-Xmx200m, XML"})
    void servesLargePagesToManyClients(String heap, String format) throws Exception {
        try (PackagedLiveMock liveMock = start(heap)) {
            String page = pageOf(createLargeGroups(liveMock.api())) + "&Format=" + format;

            assertMostSucceed(Concurrently.repeat(48, CALLS, i -> liveMock.api().get(page)));
            assertThat(liveMock.log()).doesNotContain("OutOfMemoryError", "ERROR");
        }
    }

    @Test
    void rejectsOnlyFormsOfLargestSizeForWhichMemoryIsMissing() throws Exception {
        String form = "UserId=ann&PageNum=1&PageSize=20&x=";
        String largest = form + "y".repeat(BodyLimit.CALL - form.length());
        try (PackagedLiveMock liveMock = start(SMALL_HEAP)) {
            List<ApiResponse> responses = Concurrently.repeat(
                    48, CALLS, i -> liveMock.api().post("/ListMessageGroup", ApiClient.FORM, largest));

            assertSucceedOrAreUnavailable(responses);
            assertThat(responses).extracting(ApiResponse::status).contains(200);
            assertThat(liveMock.log()).doesNotContain("OutOfMemoryError", "ERROR");
        }
    }

    @Test
    void rejectsSeedsLargerThanHeapAllows() throws Exception {
        byte[] part = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (PackagedLiveMock liveMock = start(SMALL_HEAP);
                HttpConnection connection = new HttpConnection(liveMock.port())) {
            connection.send("POST /_livemock/seed HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 60; i++) {
                sendChunkUnlessRejected(connection, part);
            }

            Objects.requireNonNull(connection.read(false), "no response")
                    .toApiResponse()
                    .assertError(413, "LiveMock.RequestTooLarge");
            assertThat(statusOfLivez(liveMock)).isEqualTo(200);
        }
    }

    private static void sendChunkUnlessRejected(HttpConnection connection, byte[] part) {
        try {
            connection.send((Integer.toHexString(part.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            connection.send(part);
            connection.send("\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            assertThat(e).hasMessageMatching("Broken pipe|Connection reset.*");
        }
    }

    private static void assertMostSucceed(List<ApiResponse> responses) {
        assertSucceedOrAreUnavailable(responses);
        assertThat(responses).filteredOn(response -> response.status() == 200).hasSizeGreaterThan(CALLS / 2);
    }

    private static void assertSucceedOrAreUnavailable(List<ApiResponse> responses) {
        responses.stream().filter(response -> response.status() != 200).forEach(response -> {
            assertThat(response.status()).isEqualTo(503);
            assertThat(response.body()).contains("ServiceUnavailable");
        });
    }

    private static PackagedLiveMock start(String heap) {
        return PackagedLiveMock.startIn(List.of(heap, "-XX:+UseSerialGC"), "--livemock.throttle.enabled=false")
                .awaitReady();
    }

    /** Creates groups whose extensions consist of quotation marks, which have two characters in JSON and six in XML. */
    private static String createLargeGroups(ApiClient api) {
        String appId = api.createApp("large");
        String extension = "{\"a\":\"" + "\\\"".repeat(EXTENSION_SIZE / 2) + "\"}";
        for (int i = 0; i < GROUPS; i++) {
            api.call("CreateMessageGroup", "AppId", appId, "CreatorId", "ann", "Extension", extension)
                    .result();
        }
        return appId;
    }

    private static String pageOf(String appId) {
        return "/ListMessageGroup?"
                + ApiClient.encode(Map.of("AppId", appId, "UserId", "ann", "PageNum", "1", "PageSize", "50"));
    }

    private void connectStalledClients(int port, String path, int requests) throws IOException {
        byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                .repeat(requests)
                .getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < STALLED_CLIENTS; i++) {
            HttpConnection connection = new HttpConnection(port);
            stalled.add(connection);
            connection.send(request);
        }
    }

    private static int statusOfLivez(PackagedLiveMock liveMock) {
        return liveMock.api()
                .send(liveMock.api().request("/livez").timeout(RESPONSE_TIMEOUT).GET())
                .status();
    }
}
