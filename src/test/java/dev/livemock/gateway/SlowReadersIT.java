package dev.livemock.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.testing.ApiAnswer;
import dev.livemock.testing.ApiClient;
import dev.livemock.testing.HttpConnection;
import dev.livemock.testing.OnlyOnH2;
import dev.livemock.testing.PackagedLiveMock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that do not read, or that ask for pages of the largest groups, of a LiveMock with a small heap. */
@OnlyOnH2
class SlowReadersIT {

    /** More than there are request threads. */
    private static final int HUNG_CLIENTS = 230;

    private static final int GROUPS = 50;
    private static final int EXTENSION_SIZE = 64_000;
    private static final Duration WHILE_THEY_HANG = Duration.ofSeconds(10);

    private final List<HttpConnection> hung = new ArrayList<>();

    @AfterEach
    void closeConnections() throws IOException {
        for (HttpConnection connection : hung) {
            connection.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xmx85m", "-Xmx256m"})
    void answersOthersWhileClientsDoNotReadLargePages(String heap) throws IOException {
        try (PackagedLiveMock liveMock = start(heap)) {
            hang(liveMock.port(), pageOf(createLargeGroups(liveMock.api())), 1);

            assertThat(livez(liveMock)).isEqualTo(200);
            assertThat(liveMock.log()).doesNotContain("OutOfMemoryError", "ERROR");
        }
    }

    @Test
    void answersOthersWhileClientsPipelineRequestsAndDoNotRead() throws IOException {
        try (PackagedLiveMock liveMock = start("-Xmx85m")) {
            hang(liveMock.port(), "/v3/api-docs", 60);

            assertThat(livez(liveMock)).isEqualTo(200);
        }
    }

    @Test
    void answersLargePagesToManyClientsWithinSmallHeap() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(48);
        try (PackagedLiveMock liveMock = start("-Xmx85m")) {
            String page = pageOf(createLargeGroups(liveMock.api()));
            List<Callable<ApiAnswer>> calls = IntStream.range(0, 200)
                    .<Callable<ApiAnswer>>mapToObj(i -> () -> liveMock.api().get(page))
                    .toList();

            List<Future<ApiAnswer>> answers = clients.invokeAll(calls);

            int successes = 0;
            for (Future<ApiAnswer> answer : answers) {
                if (answer.get().status() == 200) {
                    successes++;
                } else {
                    answer.get().assertError(503, "ServiceUnavailable");
                }
            }
            assertThat(successes).isPositive();
            assertThat(liveMock.log()).doesNotContain("OutOfMemoryError", "ERROR");
        } finally {
            clients.shutdown();
        }
    }

    private static PackagedLiveMock start(String heap) {
        return PackagedLiveMock.startIn(List.of(heap, "-XX:+UseSerialGC"), "--livemock.throttle.enabled=false")
                .awaitReady();
    }

    private static String createLargeGroups(ApiClient api) {
        String appId = api.createApp("large");
        String extension = "{\"a\":\"" + "x".repeat(EXTENSION_SIZE) + "\"}";
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

    private void hang(int port, String path, int requests) throws IOException {
        byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                .repeat(requests)
                .getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < HUNG_CLIENTS; i++) {
            HttpConnection connection = new HttpConnection(port);
            hung.add(connection);
            connection.send(request);
        }
    }

    private static int livez(PackagedLiveMock liveMock) {
        return liveMock.api()
                .send(liveMock.api().request("/livez").timeout(WHILE_THEY_HANG).GET())
                .status();
    }
}
