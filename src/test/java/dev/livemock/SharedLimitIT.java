package dev.livemock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.auth.SignedCall;
import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.OnlyOnPostgres;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests the rate limit that two processes share through PostgreSQL, and the load that it puts on the database. */
@OnlyOnPostgres
class SharedLimitIT {

    @RegisterExtension
    static final TwoProcesses processes = new TwoProcesses();

    private final ApiClient a = processes.a().api();
    private final ApiClient b = processes.b().api();

    @Test
    void enforcesLimitChangedByOtherProcess() {
        a.send("PUT", "/_livemock/clock", "{\"Frozen\":true}");
        b.send("PUT", "/_livemock/throttle", "{\"Operations\":{\"ListMessageGroup\":3}}");

        a.list(TwoProcesses.DEMO_LIST).result();
        b.list(TwoProcesses.DEMO_LIST).result();
        a.list(TwoProcesses.DEMO_LIST).result();

        b.list(TwoProcesses.DEMO_LIST).assertError(400, "Throttling.User");
        a.list(TwoProcesses.DEMO_LIST).assertError(400, "Throttling.User");
        assertThat(b.get("/_livemock/throttle").json().at("/Buckets/0/Tokens").asInt(-1))
                .isZero();
    }

    /**
     * The concurrent calls keep the copy of the shared state in process b fresh. Without them, the copy would expire before
     * each query, and b would read the change in any case.
     */
    @Test
    void appliesChangeImmediatelyUnderLoad() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Runnable callRepeatedly = () -> {
                while (!over.get()) {
                    b.list(TwoProcesses.DEMO_LIST);
                }
            };
            List<Future<?>> callers = List.of(threads.submit(callRepeatedly), threads.submit(callRepeatedly));
            for (int rate = 1; rate <= 50; rate++) {
                a.send("PUT", "/_livemock/throttle", "{\"Operations\":{\"CreateMessageApp\":" + rate + "}}");

                assertThat(b.get("/_livemock/throttle")
                                .json()
                                .at("/Operations/CreateMessageApp")
                                .asInt())
                        .isEqualTo(rate);
            }
            over.set(true);
            for (Future<?> caller : callers) {
                caller.get();
            }
        } finally {
            over.set(true);
            threads.shutdownNow();
        }
    }

    @Test
    void rejectsCallsWithFewDatabaseRequests() throws Exception {
        a.send("PUT", "/_livemock/clock", "{\"Frozen\":true}");
        b.send("PUT", "/_livemock/throttle", "{\"QueriesPerSecond\":1}");
        TwoProcesses.signedCall().send(b).result();
        TwoProcesses.signedCall().send(a).assertError(400, "Throttling.User");
        long requestsBefore = databaseRequests(a);
        long start = System.nanoTime();

        List<ApiResponse> responses =
                TwoProcesses.atOnce(500, i -> TwoProcesses.signedCall().send(a));

        assertThat(responses).allSatisfy(response -> response.assertError(400, "Throttling.User"));
        long requests = databaseRequests(a) - requestsBefore;
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        assertThat(requests)
                .as("checks for changes, at most one every 10 ms, including that of the request for the metrics")
                .isLessThanOrEqualTo(2 + millis / 10);
    }

    @Test
    void acceptsNonceOfThrottledCall() {
        a.send("PUT", "/_livemock/clock", "{\"Frozen\":true}");
        b.send("PUT", "/_livemock/throttle", "{\"QueriesPerSecond\":1}");
        TwoProcesses.signedCall().send(a).result();
        TwoProcesses.signedCall().send(a).assertError(400, "Throttling.User");
        SignedCall rejected = TwoProcesses.signedCall();
        rejected.send(a).assertError(400, "Throttling.User");

        b.send("PUT", "/_livemock/throttle", "{\"QueriesPerSecond\":100}");

        rejected.send(b).result();
    }

    private static long databaseRequests(ApiClient api) {
        return api.get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("hikaricp_connections_acquire_seconds_count"))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    /**
     * Computes the allowed number of accepted calls from the times of the calls, so that the speed of the machine does not
     * matter. The maximum is the initial content of the bucket plus the refill. The minimum is the number of calls that a
     * single bucket accepts at these times.
     */
    @Test
    void sharesOneTokenBucket() throws Exception {
        int perSecond = 400;
        int calls = 2 * perSecond;
        long start = System.nanoTime();
        long[] sent = new long[calls];
        long[] answered = new long[calls];

        List<ApiResponse> responses = TwoProcesses.atOnce(calls, i -> {
            sleepUntil(start + i * TimeUnit.SECONDS.toNanos(1) / perSecond);
            sent[i] = System.nanoTime();
            ApiResponse response = (i % 2 == 0 ? a : b)
                    .list(Map.of("UserId", "busy", "AppId", "VKL3demo", "PageNum", "1", "PageSize", "20"));
            answered[i] = System.nanoTime();
            return response;
        });

        double seconds = (System.nanoTime() - start) / 1e9;
        long passed =
                responses.stream().filter(response -> response.status() == 200).count();
        assertThat(passed)
                .isLessThanOrEqualTo(Math.round((100 + 100 * seconds) * 1.02))
                .isGreaterThanOrEqualTo(Math.round(Math.min(acceptedAt(sent), acceptedAt(answered)) * 0.98));
        assertThat(responses)
                .filteredOn(response -> response.status() != 200)
                .allSatisfy(response -> response.assertError(400, "Throttling.User"));
    }

    /** Returns the number of calls at these times that a bucket accepts if it holds 100 tokens and gets 100 per second. */
    private static int acceptedAt(long[] times) {
        int accepted = 0;
        double tokens = 100;
        long[] sorted = LongStream.of(times).sorted().toArray();
        long before = sorted[0];
        for (long time : sorted) {
            tokens = Math.min(100, tokens + (time - before) * 100 / 1e9);
            before = time;
            if (tokens >= 1) {
                tokens--;
                accepted++;
            }
        }
        return accepted;
    }

    private static void sleepUntil(long nanos) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(nanos - System.nanoTime());
    }
}
