package dev.livemock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.auth.SignedCall;
import dev.livemock.testing.ApiAnswer;
import dev.livemock.testing.ApiClient;
import dev.livemock.testing.PackagedLiveMock;
import dev.livemock.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Two processes that were started at once on an empty PostgreSQL. They load the demo, and know one AccessKey. */
final class TwoProcesses implements AutoCloseable {

    private static final int CALLERS = 24;

    private final String url;
    private final PackagedLiveMock one;
    private final PackagedLiveMock other;

    private TwoProcesses(String url) {
        this.url = url;
        this.one = startAnother();
        this.other = startAnother();
    }

    static TwoProcesses start() {
        TwoProcesses processes = new TwoProcesses(TestDatabase.create());
        processes.one.awaitReady();
        processes.other.awaitReady();
        return processes;
    }

    /** Starts one more on the same database, and does not wait for it. */
    PackagedLiveMock startAnother() {
        return PackagedLiveMock.start(
                "--spring.datasource.url=" + url,
                "--livemock.seed=classpath:demo.json",
                "--livemock.auth.mode=verify",
                "--livemock.auth.credentials[0].access-key-id=owner",
                "--livemock.auth.credentials[0].access-key-secret=owner-secret");
    }

    PackagedLiveMock one() {
        return one;
    }

    PackagedLiveMock other() {
        return other;
    }

    ApiClient a() {
        return one.api();
    }

    ApiClient b() {
        return other.api();
    }

    /** Makes everything as it was at the start. */
    void reset() {
        post(a(), "/_livemock/reset?Seed=true", "");
    }

    @Override
    public void close() {
        one.close();
        other.close();
    }

    List<String> query(String sql) throws Exception {
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

    static SignedCall signedCall() {
        return SignedCall.v1("owner", Instant.now()).signV1("owner-secret");
    }

    static void post(ApiClient api, String path, String body) {
        ApiAnswer answer = api.send("POST", path, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    interface Numbered {
        ApiAnswer call(int number) throws Exception;
    }

    static List<ApiAnswer> atOnce(int calls, Numbered call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
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
}
