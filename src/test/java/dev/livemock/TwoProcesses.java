package dev.livemock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.auth.SignedCall;
import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.CallbackReceiver;
import dev.livemock.fixture.Concurrently;
import dev.livemock.fixture.PackagedLiveMock;
import dev.livemock.fixture.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Starts two processes at the same time on an empty PostgreSQL database. Both processes load the demo seed, have the same
 * credential, and send callbacks to one backend.
 */
final class TwoProcesses implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    static final Map<String, String> DEMO_LIST =
            Map.of("UserId", "de1a0", "AppId", "VKL3demo", "PageNum", "1", "PageSize", "20");

    private static final int CALLERS = 24;

    private final CallbackReceiver callbacks = new CallbackReceiver();
    private @Nullable String url;
    private @Nullable PackagedLiveMock a;
    private @Nullable PackagedLiveMock b;

    @Override
    public void beforeAll(ExtensionContext context) {
        url = TestDatabase.create();
        a = startAnother();
        b = startAnother();
        a.awaitReady();
        b.awaitReady();
    }

    /** Resets everything to the state after startup. */
    @Override
    public void beforeEach(ExtensionContext context) {
        post(a().api(), "/_livemock/reset?Seed=true", "");
        callbacks.reset();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        a().close();
        b().close();
        callbacks.close();
    }

    /** Starts another process on the same database, without waiting until it is ready. */
    PackagedLiveMock startAnother() {
        return PackagedLiveMock.start(
                "--spring.datasource.url=" + url,
                "--livemock.seed=classpath:demo.json",
                "--livemock.callback.url=" + callbacks.url(),
                "--livemock.auth.mode=verify",
                "--livemock.auth.credentials[0].access-key-id=owner",
                "--livemock.auth.credentials[0].access-key-secret=owner-secret");
    }

    PackagedLiveMock a() {
        return Objects.requireNonNull(a);
    }

    PackagedLiveMock b() {
        return Objects.requireNonNull(b);
    }

    CallbackReceiver callbacks() {
        return callbacks;
    }

    List<String> query(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(Objects.requireNonNull(url));
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
        ApiResponse response = api.send("POST", path, body);
        assertThat(response.status()).as(response.body()).isEqualTo(200);
    }

    /** Runs a call repeatedly, in several threads. */
    static List<ApiResponse> atOnce(int calls, Concurrently.NumberedCall<ApiResponse> call) throws Exception {
        return Concurrently.repeat(CALLERS, calls, call);
    }
}
