package dev.livemock.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.ManualClock;
import dev.livemock.storage.Resettable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.ClassUtils;

@ControlTest
class ResetIT {

    @Autowired
    private ApiClient api;

    @Autowired
    private ManualClock clock;

    @Autowired
    private List<Resettable> resettables;

    @BeforeEach
    void reset() {
        reset("");
    }

    @Test
    void findsAllResettableBeans() {
        assertThat(resettables)
                .extracting(resettable ->
                        ClassUtils.getUserClass(resettable).getSimpleName().replaceFirst("Local|Shared", ""))
                .containsExactlyInAnyOrder(
                        "Faults", "RequestLog", "Throttle", "Nonces", "MissingUserIdWarning", "HeapBudget");
    }

    @Test
    void deletesAllData() {
        seed("a");

        assertThat(reset("").body()).isEqualTo("{\"Apps\":0,\"Groups\":0,\"Members\":0,\"Messages\":0}");

        assertThat(api.get("/_livemock/state").body()).isEqualTo("{\"Apps\":[]}");
        assertThat(list("a").groupIds()).isEmpty();
    }

    @Test
    void resetsFaultsRequestsClockAndRates() {
        api.send("POST", "/_livemock/faults", "{\"Code\":\"InternalError\"}");
        api.send("PUT", "/_livemock/clock", "{\"Now\":\"2030-01-01T00:00:00Z\",\"Frozen\":true}");
        api.send("PUT", "/_livemock/throttle", "{\"QueriesPerSecond\":1}");
        list("a");

        reset("");

        assertThat(api.get("/_livemock/faults").body()).isEqualTo("{\"Faults\":[]}");
        assertThat(api.get("/_livemock/requests/count").body()).isEqualTo("{\"Count\":0}");
        assertThat(api.get("/_livemock/clock").body())
                .isEqualTo("{\"Now\":\"" + clock.instant() + "\",\"Frozen\":false}");
        assertThat(list("a").status()).isEqualTo(200);
        assertThat(list("a").status()).isEqualTo(200);
    }

    @Test
    void refillsEmptyBucket() {
        api.send("PUT", "/_livemock/throttle", "{\"QueriesPerSecond\":1}");
        list("a");
        list("a").assertError(400, "Throttling.User");

        reset("");
        api.send("PUT", "/_livemock/throttle", "{\"QueriesPerSecond\":1}");

        assertThat(list("a").status()).isEqualTo(200);
    }

    @Test
    void deletesDataOfOneAppOnly() {
        seed("a");
        seed("b");

        reset("?AppId=a");

        assertThat(list("a").groupIds()).isEmpty();
        assertThat(list("b").groupIds()).containsExactly("g");
        assertThat(api.get("/_livemock/requests/count").body()).isNotEqualTo("{\"Count\":0}");
    }

    @Test
    void rejectsUnknownApp() {
        reset("?AppId=nowhere").assertError(404, "AppInfoNotExist");
    }

    @Test
    void reloadsSeedOfSettings() {
        seed("a");

        assertThat(reset("?Seed=true").body()).isEqualTo("{\"Apps\":1,\"Groups\":5,\"Members\":8,\"Messages\":0}");

        assertThat(list("a").groupIds()).isEmpty();
        assertThat(demo().groupIds()).hasSize(5);
    }

    @Test
    void reloadsOneAppOfSeed() {
        seed("a");
        reset("?Seed=true&AppId=VKL3demo");
        api.call("LeaveMessageGroup", "AppId", "VKL3demo", "GroupId", "AE35-demo-T95F", "UserId", "de1a0");
        assertThat(demo().groupIds()).hasSize(4);

        reset("?Seed=true&AppId=VKL3demo");

        assertThat(demo().groupIds()).hasSize(5);
        assertThat(list("a").groupIds()).containsExactly("g");
    }

    @Test
    void reloadsSeedAfterClockIsReset() {
        api.send("PUT", "/_livemock/clock", "{\"Now\":\"2240-01-01T00:00:00Z\"}");

        reset("?Seed=true");

        assertThat(api.call("GetMessageApp", "AppId", "VKL3demo")
                        .result()
                        .get("CreateTime")
                        .asLong())
                .isEqualTo(clock.instant().getEpochSecond());
    }

    @Test
    void reloadsNothingIfSeedDoesNotContainApp() {
        seed("a");

        reset("?Seed=true&AppId=a");

        assertThat(list("a").groupIds()).isEmpty();
        assertThat(demo().groupIds()).isEmpty();
    }

    @Test
    void rejectsBody() {
        seed("a");

        api.send("POST", "/_livemock/reset", "AppId=a").assertInvalid("the body");

        assertThat(list("a").groupIds()).containsExactly("g");
    }

    @Test
    void succeedsDuringConcurrentWrites() throws Exception {
        api.send("PUT", "/_livemock/throttle", "{\"Enabled\":false}");
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService clients = Executors.newFixedThreadPool(4);
        try {
            List<Future<Void>> creating = IntStream.range(0, 4)
                    .mapToObj(i -> clients.submit(() -> createUntil(done)))
                    .toList();
            for (int i = 0; i < 60; i++) {
                assertThat(reset("").status()).isEqualTo(200);
                api.send("PUT", "/_livemock/throttle", "{\"Enabled\":false}");
            }
            done.set(true);
            for (Future<Void> creator : creating) {
                creator.get();
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private @Nullable Void createUntil(AtomicBoolean done) {
        while (!done.get()) {
            ApiResponse app = api.call("CreateMessageApp", "AppName", "n");
            assertThat(app.status()).as(app.body()).isIn(200, 400);
            if (app.status() == 200) {
                String appId = app.result().get("AppId").asString();
                ApiResponse group = api.call("CreateMessageGroup", "AppId", appId, "CreatorId", "ann");
                assertThat(group.status()).as(group.body()).isIn(200, 400, 404);
            }
        }
        return null;
    }

    @Test
    void rejectsInvalidParametersWithoutChange() {
        seed("a");

        reset("?Seed=yes").assertInvalid("Seed: must be true or false");
        reset("?AppId=").assertInvalid("AppId: must not be empty");
        reset("?App=a").assertInvalid("App: unknown parameter");
        reset("?AppId=a&AppId=b").assertInvalid("AppId: must not be given more than once");

        assertThat(list("a").groupIds()).containsExactly("g");
    }

    private ApiResponse reset(String query) {
        return api.send("POST", "/_livemock/reset" + query);
    }

    private void seed(String appId) {
        api.send(
                "POST",
                "/_livemock/seed",
                "{\"Apps\":[{\"AppId\":\"" + appId + "\",\"Groups\":[{\"GroupId\":\"g\",\"Members\":[\"ann\"]}]}]}");
    }

    private ApiResponse list(String appId) {
        return api.list(Map.of("AppId", appId, "UserId", "ann", "PageNum", "1", "PageSize", "20"));
    }

    private ApiResponse demo() {
        return api.list(Map.of("AppId", "VKL3demo", "UserId", "de1a0", "PageNum", "1", "PageSize", "20"));
    }
}
