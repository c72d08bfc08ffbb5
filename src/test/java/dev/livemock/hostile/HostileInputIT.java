package dev.livemock.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.PackagedLiveMock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Verifies that no request causes an undocumented response, an invalid log line, or a resource leak. Every build sends the same
 * requests, so that failures are reproducible. {@code -Dlivemock.hostile.seed=…} sends other requests, and {@code
 * -Dlivemock.hostile.requests=2000000} runs a longer test.
 */
@OnlyOnH2
class HostileInputIT {

    private static final long REQUESTS = Long.getLong("livemock.hostile.requests", 4_000);
    private static final long SEED = Long.getLong("livemock.hostile.seed", 20161101);
    private static final int CLIENTS = 4;
    private static final long REQUESTS_PER_ROUND = 400;
    private static final int CONTROL_ROUND = 5;
    private static final int WARM_UP = 2;

    /** A small heap, so that a memory leak terminates the process. */
    private static final List<String> SMALL_HEAP = List.of("-Xmx256m", "-XX:+ExitOnOutOfMemoryError");

    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({"open, 60", "verify, 20", "strict, 20"})
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void handlesHostileRequests(String mode, int percent) throws Exception {
        System.out.printf("-Dlivemock.hostile.seed=%d, mode %s%n", SEED, mode);
        try (PackagedLiveMock liveMock = PackagedLiveMock.startIn(
                        SMALL_HEAP,
                        "--livemock.auth.mode=" + mode,
                        "--livemock.seed=classpath:demo.json",
                        "--livemock.throttle.queries-per-second=1000",
                        "--livemock.auth.credentials[0].access-key-id=owner",
                        "--livemock.auth.credentials[0].access-key-secret=" + Calls.SECRET)
                .awaitReady()) {
            sendRounds(liveMock, 1, WARM_UP);
            ResourceUsage healthy = ResourceUsage.of(liveMock);
            sendRounds(liveMock, WARM_UP + 1, Math.max(CONTROL_ROUND, REQUESTS * percent / 100 / REQUESTS_PER_ROUND));
            ResourceUsage.of(liveMock).assertAsHealthyAs(healthy);
        }
    }

    private void sendRounds(PackagedLiveMock liveMock, long first, long last) throws Exception {
        for (long round = first; round <= last; round++) {
            sendRound(liveMock, round);
            reset(liveMock.api());
            ServerLog.of(liveMock).assertValid(Calls.SECRET);
        }
    }

    /** Sends API calls, or in some rounds requests that change the responses to API calls. */
    private void sendRound(PackagedLiveMock liveMock, long round) throws Exception {
        Generator<HostileRequest> requests = round % CONTROL_ROUND == 0 ? Requests.CONTROL : Requests.MOSTLY_CALLS;
        List<Future<?>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            long from = round * REQUESTS_PER_ROUND + i * REQUESTS_PER_ROUND / CLIENTS;
            clients.add(threads.submit(() -> {
                try (HostileClient client = new HostileClient(liveMock.port(), SEED)) {
                    client.send(requests, from, from + REQUESTS_PER_ROUND / CLIENTS);
                }
                return null;
            }));
        }
        for (Future<?> client : clients) {
            client.get();
        }
    }

    private static void reset(ApiClient api) {
        ApiResponse reset = api.send("POST", "/_livemock/reset?Seed=true");
        assertThat(reset.body()).isEqualTo("{\"Apps\":1,\"Groups\":5,\"Members\":8,\"Messages\":0}");
        assertThat(api.get("/readyz").status()).isEqualTo(200);
        ApiResponse list = api.list(Map.of("UserId", "de1a0", "PageNum", "1", "PageSize", "20"));
        assertThat(list.status()).as(list.body()).isIn(200, 400);
    }
}
