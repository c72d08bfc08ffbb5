package dev.livemock.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ServerTest;
import dev.livemock.fixture.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * Verifies that the lists are those of a reference model after random calls of one client or of several concurrent clients,
 * while the clock moves forward and back. {@code -Dlivemock.model.sequences=…} sets the number of sequences of calls, and
 * {@code -Dlivemock.model.seed=…} sets the random seed. With one client, a seed always produces the same calls. With several
 * clients, the calls also depend on the scheduling of the threads.
 */
@ServerTest
@TestPropertySource(properties = {"livemock.throttle.enabled=false", "livemock.control.requests=0"})
@Timeout(1_200)
class ModelIT {

    /** Fewer sequences on PostgreSQL, where each takes longer than on H2. */
    private static final int SEQUENCES =
            Integer.getInteger("livemock.model.sequences", TestDatabase.isPostgres() ? 10 : 30);

    private static final long SEED = Long.getLong("livemock.model.seed", 20161101);
    private static final int CLIENTS = 3;
    private static final int PHASES = 3;
    private static final int STEPS = 12;
    private static final long START = 1_800_000_000;

    @Autowired
    private ApiClient api;

    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);

    @AfterEach
    void stop() {
        threads.shutdownNow();
        api.send("POST", "/_livemock/reset");
    }

    @Test
    void returnsListsOfModelAfterCallsOfOneClient() {
        for (long sequence = 0; sequence < SEQUENCES / 2; sequence++) {
            run(1, sequence, new Model());
        }
    }

    @Test
    void returnsListsOfModelAfterCallsOfSeveralClients() {
        for (long sequence = 0; sequence < SEQUENCES / 2; sequence++) {
            run(CLIENTS, sequence, new Model());
        }
    }

    @Test
    void detectsModelThatIgnoresLeaving() {
        assertThatThrownBy(() -> runFiftySequences(ForgetfulModel::new)).hasMessageContaining("livemock.model.seed");
    }

    @Test
    void detectsModelWithWrongOrder() {
        assertThatThrownBy(() -> runFiftySequences(BackwardModel::new)).hasMessageContaining("livemock.model.seed");
    }

    @Test
    void detectsModelThatIgnoresUpdates() {
        assertThatThrownBy(() -> runFiftySequences(StaleModel::new)).hasMessageContaining("livemock.model.seed");
    }

    private void runFiftySequences(Supplier<Model> models) {
        for (long sequence = 0; sequence < 50; sequence++) {
            run(CLIENTS, sequence, models.get());
        }
    }

    private void run(int clientCount, long sequence, Model model) {
        SplittableRandom random = new SplittableRandom(SEED + sequence * 0x9E3779B97F4A7C15L);
        try {
            api.send("POST", "/_livemock/reset").json();
            List<ModelClient> clients = IntStream.range(0, clientCount)
                    .mapToObj(i -> new ModelClient(i, api, model, random.split()))
                    .toList();
            ModelCheck check = new ModelCheck(api, model, random.split(), clientCount == 1);
            for (int phase = 0; phase < PHASES; phase++) {
                long time = START + random.nextInt(3);
                setClock(time);
                stepAll(clients, time);
                clients.forEach(ModelClient::assertDeletedAppsAreGone);
                check.assertSame(clients.stream()
                        .flatMap(client -> client.users().stream())
                        .toList());
            }
        } catch (Exception | AssertionError e) {
            throw new AssertionError(
                    "sequence %d, %d clients, -Dlivemock.model.seed=%d: %s"
                            .formatted(sequence, clientCount, SEED, e.getMessage()),
                    e);
        }
    }

    private void setClock(long time) {
        String body = "{\"Now\":\"%s\",\"Frozen\":true}".formatted(Instant.ofEpochSecond(time));
        assertThat(api.send("PUT", "/_livemock/clock", body).status()).isEqualTo(200);
    }

    private void stepAll(List<ModelClient> clients, long time) throws Exception {
        List<Callable<Void>> all = clients.stream()
                .<Callable<Void>>map(client -> () -> {
                    for (int step = 0; step < STEPS / clients.size(); step++) {
                        client.step(time);
                    }
                    return null;
                })
                .toList();
        for (var done : threads.invokeAll(all)) {
            done.get();
        }
    }

    private static final class ForgetfulModel extends Model {

        @Override
        synchronized void leave(String appId, String groupId, String user) {}
    }

    private static final class StaleModel extends Model {

        @Override
        synchronized void updateGroup(String appId, String groupId, Map<String, String> extension) {}
    }

    private static final class BackwardModel extends Model {

        @Override
        synchronized void createGroup(String appId, String groupId, String creator, long time) {
            super.createGroup(appId, groupId, creator, -time);
        }
    }
}
