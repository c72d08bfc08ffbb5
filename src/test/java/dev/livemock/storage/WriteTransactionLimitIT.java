package dev.livemock.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.livemock.app.MessageAppService;
import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.Await;
import dev.livemock.fixture.ServerTest;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Many writers wait for the lock of one app, which the test holds until the readers have received their responses. A reader
 * that gets no connection is rejected after the connection timeout. On H2, the tests set the short timeout of PostgreSQL.
 */
@ServerTest
@TestPropertySource(
        properties = {"livemock.throttle.enabled=false", "spring.datasource.hikari.connection-timeout=1300"})
class WriteTransactionLimitIT {

    private static final int WRITERS = 40;
    private static final int READS = 10;

    /** The number of connections of writing transactions, including the transaction of the test. */
    private static final int CONNECTIONS_OF_WRITERS = 6;

    @Autowired
    private ApiClient api;

    @Autowired
    private MessageAppService apps;

    @Autowired
    private HikariDataSource pool;

    @Autowired
    private PlatformTransactionManager transactions;

    private final ExecutorService clients = Executors.newFixedThreadPool(WRITERS);
    private final AtomicInteger writes = new AtomicInteger();
    private volatile boolean isLocked = true;
    private String lockedApp = "";
    private String otherApp = "";

    @BeforeEach
    void createApps() {
        lockedApp = api.createApp("locked");
        otherApp = api.createApp("other");
        api.createGroup(otherApp, "ann");
    }

    @AfterEach
    void awaitEndOfWriters() throws InterruptedException {
        isLocked = false;
        clients.shutdown();
        assertThat(clients.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void readsAppsWhileWritersWait() {
        List<ApiResponse> responses = readWhileWritersWait(i -> api.call("GetMessageApp", "AppId", otherApp));

        assertThat(responses)
                .allSatisfy(response -> assertThat(response.status()).isEqualTo(200));
    }

    @Test
    void readsListsOfOtherAppsWhileWritersWait() {
        List<ApiResponse> responses = readWhileWritersWait(i -> list(otherApp, i));

        assertThat(responses)
                .allSatisfy(response -> assertThat(response.status()).isEqualTo(200));
    }

    @Test
    void readsListsOfLockedAppWhileWritersWait() {
        List<ApiResponse> responses = readWhileWritersWait(i -> list(lockedApp, i));

        assertThat(responses)
                .allSatisfy(response -> assertThat(response.status()).isEqualTo(200));
    }

    @Test
    void writesAgainAfterWritersFoundNoConnection() throws Exception {
        List<Connection> connections = new ArrayList<>();
        for (int i = 0; i < pool.getMaximumPoolSize(); i++) {
            connections.add(pool.getConnection());
        }
        List<Callable<ApiResponse>> writers = Collections.nCopies(CONNECTIONS_OF_WRITERS, this::write);
        for (Future<ApiResponse> writer : clients.invokeAll(writers)) {
            writer.get().assertError(503, "ServiceUnavailable");
        }

        for (Connection connection : connections) {
            connection.close();
        }

        assertThat(write().status()).isEqualTo(200);
    }

    /** Lists groups. Each call must use a different page size, so that no page comes from the cache. */
    private ApiResponse list(String appId, int pageSize) {
        return api.list(Map.of("AppId", appId, "UserId", "ann", "PageNum", "1", "PageSize", String.valueOf(pageSize)));
    }

    private List<ApiResponse> readWhileWritersWait(IntFunction<ApiResponse> read) {
        List<ApiResponse> responses = new TransactionTemplate(transactions).execute(status -> {
            apps.lock(lockedApp);
            IntStream.range(0, WRITERS).forEach(i -> clients.execute(this::writeUntilUnlocked));
            awaitWriters();
            List<ApiResponse> received =
                    IntStream.rangeClosed(1, READS).mapToObj(read).toList();
            assertThat(writes).hasValue(0);
            isLocked = false;
            return received;
        });
        return List.copyOf(responses);
    }

    /** Writes repeatedly. A writer that waits too long is rejected and tries again. */
    private void writeUntilUnlocked() {
        while (isLocked) {
            if (write().status() == 200) {
                writes.incrementAndGet();
            }
        }
    }

    private ApiResponse write() {
        return api.call("UpdateMessageApp", "AppId", lockedApp, "AppName", "new");
    }

    private void awaitWriters() {
        Await.until(
                () -> pool.getHikariPoolMXBean().getActiveConnections() >= CONNECTIONS_OF_WRITERS,
                () -> "the writers use " + CONNECTIONS_OF_WRITERS + " connections");
    }
}
