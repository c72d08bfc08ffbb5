package dev.livemock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.livemock.auth.SignedCall;
import dev.livemock.testing.ApiAnswer;
import dev.livemock.testing.ApiClient;
import dev.livemock.testing.OnlyOnPostgres;
import dev.livemock.testing.PackagedLiveMock;
import dev.livemock.testing.TestDatabase;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Processes that share a PostgreSQL: two that were started at once on an empty database, and one that is killed. */
@OnlyOnPostgres
class TwoProcessesIT {

    private static final Map<String, String> DEMO_LIST =
            Map.of("UserId", "de1a0", "AppId", "VKL3demo", "PageNum", "1", "PageSize", "20");

    private static String url;
    private static PackagedLiveMock one;
    private static PackagedLiveMock other;

    private static ApiClient a;
    private static ApiClient b;

    @BeforeAll
    static void startBothAtOnce() {
        url = TestDatabase.create();
        one = start();
        other = start();
        one.awaitReady();
        other.awaitReady();
        a = one.api();
        b = other.api();
    }

    private static PackagedLiveMock start() {
        return PackagedLiveMock.start(
                "--spring.datasource.url=" + url,
                "--livemock.seed=classpath:demo.json",
                "--livemock.auth.mode=verify",
                "--livemock.auth.credentials[0].access-key-id=owner",
                "--livemock.auth.credentials[0].access-key-secret=owner-secret");
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    @BeforeEach
    void reset() {
        post(a, "/_livemock/reset?Seed=true", "");
    }

    @Test
    void makeTheTablesOnceAndLoadTheSeedOnce() throws Exception {
        assertThat(query("select version from flyway_schema_history order by installed_rank"))
                .containsExactly("0", "1", "2", "3");
        assertThat(one.log()).contains("apps: 1, groups: 5");
        assertThat(other.log()).contains("apps: 1, groups: 5");
    }

    @Test
    void listAGroupThatTheOtherHasCreatedAtOnce() {
        for (int i = 0; i < 10; i++) {
            ApiClient writer = i % 2 == 0 ? a : b;
            ApiClient reader = i % 2 == 0 ? b : a;

            String group = writer.createGroup("VKL3demo", "de1a0");

            assertThat(reader.list(DEMO_LIST).groupIds()).hasSize(6 + i).contains(group);
        }
    }

    @Test
    void listAGroupAsTheOtherHasChangedIt() {
        String group = b.list(DEMO_LIST).groupIds().get(0);

        a.call("UpdateMessageGroup", "AppId", "VKL3demo", "GroupId", group, "Extension", "{\"by\":\"a\"}")
                .result();

        assertThat(b.list(DEMO_LIST).result().at("/GroupList/0/Extension/by").asString())
                .isEqualTo("a");
    }

    @Test
    void refuseANonceThatWasUsedAtTheOther() {
        SignedCall call = signedCall();

        call.send(a).result();

        call.send(b).assertError(400, "SignatureNonceUsed");
    }

    @Test
    void letAFaultHappenThatWasPlannedAtTheOther() {
        post(a, "/_livemock/faults", "{\"UserId\":\"de1a0\",\"Code\":\"Planned\"}");
        b.list(DEMO_LIST).assertError(400, "Planned");

        assertThat(b.send("DELETE", "/_livemock/faults").status()).isEqualTo(200);
        a.list(DEMO_LIST).result();
    }

    @Test
    void letAFaultHappenAsManyTimesAsItShouldInAll() throws Exception {
        post(a, "/_livemock/faults", "{\"UserId\":\"de1a0\",\"Code\":\"Planned\",\"Times\":17}");

        List<ApiAnswer> answers = atOnce(60, i -> (i % 2 == 0 ? a : b).list(DEMO_LIST));

        assertThat(answers).filteredOn(answer -> answer.status() == 400).hasSize(17);
        assertThat(a.get("/_livemock/faults").json().get("Faults")).isEmpty();
        assertThat(b.get("/_livemock/faults").json().get("Faults")).isEmpty();
    }

    @Test
    void endTheDelayOfAFaultThatIsTakenAwayAtTheOther() throws Exception {
        post(a, "/_livemock/faults", "{\"UserId\":\"de1a0\",\"DelayMillis\":600000,\"Times\":1}");
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<ApiAnswer> delayed = thread.submit(() -> b.list(DEMO_LIST));
            while (!a.get("/_livemock/faults").json().get("Faults").isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(20);
            }

            post(a, "/_livemock/reset", "");

            assertThat(delayed.get().status()).isEqualTo(200);
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void goByTheClockThatTheOtherHasSet() {
        a.send("PUT", "/_livemock/clock", "{\"Now\":\"2031-05-06T07:08:09Z\",\"Frozen\":true}");

        assertThat(b.get("/_livemock/clock").json().get("Now").asString()).isEqualTo("2031-05-06T07:08:09Z");
        String app = b.createApp("later");
        assertThat(a.call("GetMessageApp", "AppId", app)
                        .result()
                        .get("CreateTime")
                        .asLong())
                .isEqualTo(Instant.parse("2031-05-06T07:08:09Z").getEpochSecond());
    }

    @Test
    void holdToTheLimitThatTheOtherHasChanged() {
        a.send("PUT", "/_livemock/clock", "{\"Frozen\":true}");
        b.send("PUT", "/_livemock/throttle", "{\"Operations\":{\"ListMessageGroup\":3}}");

        a.list(DEMO_LIST).result();
        b.list(DEMO_LIST).result();
        a.list(DEMO_LIST).result();

        b.list(DEMO_LIST).assertError(400, "Throttling.User");
        a.list(DEMO_LIST).assertError(400, "Throttling.User");
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
                    b.list(DEMO_LIST);
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
        signedCall().send(b).result();
        signedCall().send(a).assertError(400, "Throttling.User");
        long asked = timesTheDatabaseWasAsked(a);
        long begun = System.nanoTime();

        List<ApiAnswer> answers = atOnce(2000, i -> signedCall().send(a));

        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        assertThat(answers).allSatisfy(answer -> answer.assertError(400, "Throttling.User"));
        assertThat(timesTheDatabaseWasAsked(a) - asked)
                .as("whether something has changed, twice each 10 ms at most")
                .isLessThanOrEqualTo(2 + 2 * millis / 10);
    }

    @Test
    void takeANonceThatWasRefusedForItsRate() {
        a.send("PUT", "/_livemock/clock", "{\"Frozen\":true}");
        b.send("PUT", "/_livemock/throttle", "{\"QueriesPerSecond\":1}");
        signedCall().send(a).result();
        signedCall().send(a).assertError(400, "Throttling.User");
        SignedCall refused = signedCall();
        refused.send(a).assertError(400, "Throttling.User");

        b.send("PUT", "/_livemock/throttle", "{\"QueriesPerSecond\":100}");

        refused.send(b).result();
    }

    private static SignedCall signedCall() {
        return SignedCall.v1("owner", Instant.now()).signV1("owner-secret");
    }

    private static long timesTheDatabaseWasAsked(ApiClient api) {
        return api.get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("hikaricp_connections_acquire_seconds_count"))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @Test
    void areResetTogether() {
        SignedCall call = signedCall();
        call.send(a).result();
        post(b, "/_livemock/faults", "{\"UserId\":\"de1a0\",\"Code\":\"Planned\"}");
        a.send("PUT", "/_livemock/clock", "{\"Frozen\":true}");
        b.send("PUT", "/_livemock/throttle", "{\"QueriesPerSecond\":1}");
        a.createApp("any");

        post(b, "/_livemock/reset", "");

        call.send(a).result();
        assertThat(a.get("/_livemock/faults").json().get("Faults")).isEmpty();
        assertThat(a.get("/_livemock/clock").json().get("Frozen").asBoolean()).isFalse();
        assertThat(a.get("/_livemock/throttle")
                        .json()
                        .at("/Operations/ListMessageGroup")
                        .asInt())
                .isEqualTo(100);
        assertThat(a.list(DEMO_LIST).groupIds()).isEmpty();
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

        List<ApiAnswer> answers = atOnce(calls, i -> {
            sleepUntil(start + i * TimeUnit.SECONDS.toNanos(1) / perSecond);
            sent[i] = System.nanoTime();
            ApiAnswer answer = (i % 2 == 0 ? a : b)
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

    @Test
    void goOnWhenAThirdIsKilledInTheMiddleAndKeepWhatItHasAnswered() throws Exception {
        PackagedLiveMock third = start().awaitReady();
        ApiClient c = third.api();
        String app = a.createApp("killed");
        List<String> created = new ArrayList<>();
        CountDownLatch answered = new CountDownLatch(30);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<Throwable> end = thread.submit(() -> catchThrowable(() -> {
                while (true) {
                    created.add(c.createGroup(app, "survivor"));
                    answered.countDown();
                }
            }));
            answered.await();
            third.kill();

            assertThat(end.get()).isInstanceOf(UncheckedIOException.class);
            String another = a.createGroup(app, "survivor");
            List<String> listed = walk(b, app, "survivor");
            assertThat(listed).containsAll(created).contains(another);
            assertThat(listed.size() - created.size())
                    .as("those without an answer, and the last")
                    .isBetween(1, 2);
        } finally {
            thread.shutdownNow();
            third.kill();
        }
    }

    private static List<String> walk(ApiClient api, String app, String user) {
        List<String> listed = new ArrayList<>();
        ApiAnswer page;
        int pageNum = 1;
        do {
            page = api.list(
                    Map.of("AppId", app, "UserId", user, "PageNum", Integer.toString(pageNum++), "PageSize", "50"));
            listed.addAll(page.groupIds());
        } while (page.result().get("HasMore").asBoolean());
        return listed;
    }

    private static void post(ApiClient api, String path, String body) {
        ApiAnswer answer = api.send("POST", path, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private interface Numbered {
        ApiAnswer call(int number) throws Exception;
    }

    private static List<ApiAnswer> atOnce(int calls, Numbered call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(24);
        try {
            List<Callable<ApiAnswer>> all = IntStream.range(0, calls)
                    .mapToObj(i -> (Callable<ApiAnswer>) () -> call.call(i))
                    .toList();
            List<ApiAnswer> answers = new ArrayList<>();
            for (Future<ApiAnswer> answer : threads.invokeAll(all)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<String> query(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> column = new ArrayList<>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        }
    }
}
