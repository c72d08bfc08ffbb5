package dev.livemock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.Await;
import dev.livemock.fixture.InProcessLiveMock;
import dev.livemock.fixture.OnlyOnPostgres;
import dev.livemock.fixture.PackagedLiveMock;
import dev.livemock.fixture.StoppablePostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Tests a PostgreSQL server that is not reachable at startup, lacks the configured database, or stops later. */
@OnlyOnPostgres
@ExtendWith(OutputCaptureExtension.class)
class DatabaseOutageIT {

    private static final int WRITERS = 4;

    @TempDir
    private static Path folder;

    private static StoppablePostgres postgres;

    @BeforeAll
    static void startDatabase() {
        postgres = new StoppablePostgres(folder.resolve("data"));
    }

    @AfterAll
    static void stopDatabase() {
        postgres.close();
    }

    @AfterEach
    void restartDatabase() {
        postgres.start();
    }

    private static PackagedLiveMock start(String... settings) {
        return PackagedLiveMock.start(withDatabase("postgres", settings));
    }

    private static void assertStartFails(String database, String... settings) {
        assertThatException().isThrownBy(() -> InProcessLiveMock.start(withDatabase(database, settings)));
    }

    private static String[] withDatabase(String database, String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("--spring.datasource.url=" + postgres.url(database));
        all.add("--spring.datasource.username=postgres");
        return all.toArray(String[]::new);
    }

    @Test
    void isAliveButNotReadyUntilDatabaseIsReachable() {
        postgres.stop();
        try (PackagedLiveMock liveMock = start().awaitLog("Waiting for the database " + postgres.url("postgres"))) {
            assertThat(liveMock.api().get("/livez").status()).isEqualTo(200);
            assertThat(liveMock.api().get("/readyz").status()).isEqualTo(503);
            list(liveMock.api()).assertError(503, "ServiceUnavailable");
            liveMock.api().get("/_livemock/state").assertError(503, "ServiceUnavailable");

            postgres.start();
            liveMock.awaitReady();

            assertThat(liveMock.api().get("/readyz").status()).isEqualTo(200);
            list(liveMock.api()).result();
        }
    }

    @Test
    void failsToStartWhenDatabaseWaitExpires(CapturedOutput output) {
        postgres.stop();

        assertStartFails("postgres", "--livemock.database-wait=1s");

        assertThat(output)
                .contains("was not available within 1 s", postgres.url("postgres"))
                .doesNotContain("\tat ");
    }

    @Test
    void doesNotWaitForUnknownDatabase(CapturedOutput output) {
        assertStartFails("nowhere");

        assertThat(output)
                .contains("database \"nowhere\" does not exist")
                .doesNotContain("\tat ", "Waiting for the database");
    }

    @Test
    void returnsServiceUnavailableDuringOutageAndKeepsAcknowledgedWrites() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try (PackagedLiveMock liveMock =
                start("--livemock.throttle.enabled=false").awaitReady()) {
            ApiClient api = liveMock.api();
            String app = api.createApp("outage");
            List<Writer> writers = IntStream.range(0, WRITERS)
                    .mapToObj(i -> new Writer(api, app, "writer" + i))
                    .toList();
            List<Future<Writer>> results = new ArrayList<>();
            writers.forEach(writer -> results.add(threads.submit(writer)));
            Await.until(() -> writers.stream().allMatch(Writer::hasWritten), () -> "all writers have written");

            postgres.stop();
            Await.until(() -> writers.stream().allMatch(Writer::wasRejected), () -> "all writers were rejected");
            assertThat(api.get("/livez").status()).isEqualTo(200);
            postgres.start();
            writers.forEach(Writer::expectRecovery);

            for (Future<Writer> result : results) {
                result.get().assertNoWriteLost();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static ApiResponse list(ApiClient api) {
        return api.list(Map.of("UserId", "any", "PageNum", "1", "PageSize", "50"));
    }

    /** Creates groups until a call was rejected and a later one succeeded. */
    private static final class Writer implements Callable<Writer> {

        private final ApiClient api;
        private final String app;
        private final String user;
        private final List<String> created = new ArrayList<>();
        private final List<ApiResponse> rejections = new ArrayList<>();
        private volatile boolean written;
        private volatile boolean rejected;
        private volatile boolean recoveryExpected;

        Writer(ApiClient api, String app, String user) {
            this.api = api;
            this.app = app;
            this.user = user;
        }

        @Override
        public Writer call() {
            boolean done = false;
            while (!done) {
                ApiResponse response = api.call("CreateMessageGroup", "AppId", app, "CreatorId", user);
                if (response.status() == 200) {
                    created.add(response.result().get("GroupId").asString());
                    written = true;
                    done = recoveryExpected;
                } else {
                    rejections.add(response);
                    rejected = true;
                }
            }
            return this;
        }

        boolean hasWritten() {
            return written;
        }

        boolean wasRejected() {
            return rejected;
        }

        void expectRecovery() {
            recoveryExpected = true;
        }

        /** Asserts that no acknowledged write is lost. A rejected write may exist, since an outage may follow the commit. */
        void assertNoWriteLost() {
            assertThat(rejections).allSatisfy(response -> response.assertError(503, "ServiceUnavailable"));
            List<String> listed = api.listAllPages(app, user);
            assertThat(listed).containsAll(created);
            assertThat(listed.size() - created.size()).isBetween(0, 1);
        }
    }
}
