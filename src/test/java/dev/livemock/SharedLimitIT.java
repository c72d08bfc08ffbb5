package dev.livemock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.auth.SignedCall;
import dev.livemock.testing.ApiClient;
import dev.livemock.testing.ApiResponse;
import dev.livemock.testing.OnlyOnPostgres;
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

/** How two processes that share a PostgreSQL keep one limit, and what that costs the database. */
@OnlyOnPostgres
class SharedLimitIT {

    @RegisterExtension
    static final TwoProcesses processes = new TwoProcesses();

    private final ApiClient a = processes.a();
    private final ApiClient b = processes.b();

    @Test
    void holdToTheLimitThatTheOtherHasChanged() {
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

    /** The calls keep the other process from asking for what is new more often than it must. */
    @Test
    void seeAChangeAtOnceHoweverBusyTheyAre() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Runnable busy = () -> {
                while (!over.get()) {
                    b.list(TwoProcesses.DEMO_LIST);
                }
            };
            List<Future<?>> callers = List.of(threads.submit(busy), threads.submit(busy));
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
    void hardlyAskTheDatabaseForCallsThatTheyRefuse() throws Exception {
        a.send("PUT", "/_livemock/clock", "{\"Frozen\":true}");
        b.send("PUT", "/_livemock/throttle", "{\"QueriesPerSecond\":1}");
        TwoProcesses.signedCall().send(b).result();
        TwoProcesses.signedCall().send(a).assertError(400, "Throttling.User");
        long asked = timesTheDatabaseWasAsked(a);
        long begun = System.nanoTime();

        List<ApiResponse> answers =
                TwoProcesses.atOnce(2000, i -> TwoProcesses.signedCall().send(a));

        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        assertThat(answers).allSatisfy(answer -> answer.assertError(400, "Throttling.User"));
        assertThat(timesTheDatabaseWasAsked(a) - asked)
                .as("whether something has changed, once each 10 ms at most")
                .isLessThanOrEqualTo(2 + millis / 10);
    }

    @Test
    void takeANonceThatWasRefusedForItsRate() {
        a.send("PUT", "/_livemock/clock", "{\"Frozen\":true}");
        b.send("PUT", "/_livemock/throttle", "{\"QueriesPerSecond\":1}");
        TwoProcesses.signedCall().send(a).result();
        TwoProcesses.signedCall().send(a).assertError(400, "Throttling.User");
        SignedCall refused = TwoProcesses.signedCall();
        refused.send(a).assertError(400, "Throttling.User");

        b.send("PUT", "/_livemock/throttle", "{\"QueriesPerSecond\":100}");

        refused.send(b).result();
    }

    private static long timesTheDatabaseWasAsked(ApiClient api) {
        return api.get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("hikaricp_connections_acquire_seconds_count"))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    /**
     * How many must get through follows from when the calls were made, whatever the speed of the machine: no more than the
     * bucket held at first and what came back since, and as many as one bucket grants to calls at these times.
     */
    @Test
    void letAsMuchThroughInAllAsOneWould() throws Exception {
        int perSecond = 400;
        int calls = 10 * perSecond;
        long start = System.nanoTime();
        long[] sent = new long[calls];
        long[] answered = new long[calls];

        List<ApiResponse> answers = TwoProcesses.atOnce(calls, i -> {
            sleepUntil(start + i * TimeUnit.SECONDS.toNanos(1) / perSecond);
            sent[i] = System.nanoTime();
            ApiResponse answer = (i % 2 == 0 ? a : b)
                    .list(Map.of("UserId", "busy", "AppId", "VKL3demo", "PageNum", "1", "PageSize", "20"));
            answered[i] = System.nanoTime();
            return answer;
        });

        double seconds = (System.nanoTime() - start) / 1e9;
        long passed = answers.stream().filter(answer -> answer.status() == 200).count();
        assertThat(passed)
                .isLessThanOrEqualTo(Math.round((100 + 100 * seconds) * 1.02))
                .isGreaterThanOrEqualTo(Math.round(Math.min(grantedAt(sent), grantedAt(answered)) * 0.98));
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> answer.assertError(400, "Throttling.User"));
    }

    /** Returns how many calls at these times one bucket of 100 tokens grants, which is refilled within a second. */
    private static int grantedAt(long[] times) {
        int granted = 0;
        double tokens = 100;
        long[] sorted = LongStream.of(times).sorted().toArray();
        long before = sorted[0];
        for (long time : sorted) {
            tokens = Math.min(100, tokens + (time - before) * 100 / 1e9);
            before = time;
            if (tokens >= 1) {
                tokens--;
                granted++;
            }
        }
        return granted;
    }

    private static void sleepUntil(long nanos) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(nanos - System.nanoTime());
    }
}
