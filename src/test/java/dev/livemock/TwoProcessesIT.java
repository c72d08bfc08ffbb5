package dev.livemock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.livemock.auth.SignedCall;
import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.Await;
import dev.livemock.fixture.EventStream;
import dev.livemock.fixture.OnlyOnPostgres;
import dev.livemock.fixture.PackagedLiveMock;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Tests the state that processes share through PostgreSQL: two that start at the same time, and one that is killed. */
@OnlyOnPostgres
class TwoProcessesIT {

    @RegisterExtension
    static final TwoProcesses processes = new TwoProcesses();

    private final ApiClient a = processes.a().api();
    private final ApiClient b = processes.b().api();

    @Test
    void createsTablesOnceAndLoadsSeedOnce() throws Exception {
        assertThat(processes.query("select version from flyway_schema_history order by installed_rank"))
                .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThat(processes.a().log()).contains("apps: 1, groups: 5");
        assertThat(processes.b().log()).contains("apps: 1, groups: 5");
    }

    @Test
    void listsGroupCreatedByOtherProcessImmediately() {
        for (int i = 0; i < 10; i++) {
            ApiClient writer = i % 2 == 0 ? a : b;
            ApiClient reader = i % 2 == 0 ? b : a;

            String group = writer.createGroup("VKL3demo", "de1a0");

            assertThat(reader.list(TwoProcesses.DEMO_LIST).groupIds())
                    .hasSize(6 + i)
                    .contains(group);
        }
    }

    @Test
    void listsGroupUpdatedByOtherProcess() {
        String group = b.list(TwoProcesses.DEMO_LIST).groupIds().get(0);

        a.call("UpdateMessageGroup", "AppId", "VKL3demo", "GroupId", group, "Extension", "{\"by\":\"a\"}")
                .result();

        assertThat(b.list(TwoProcesses.DEMO_LIST)
                        .result()
                        .at("/GroupList/0/Extension/by")
                        .asString())
                .isEqualTo("a");
    }

    @Test
    void rejectsNonceUsedInOtherProcess() {
        SignedCall call = TwoProcesses.signedCall();

        call.send(a).result();

        call.send(b).assertError(400, "SignatureNonceUsed");
    }

    @Test
    void appliesFaultPlannedInOtherProcess() {
        TwoProcesses.post(a, "/_livemock/faults", "{\"UserId\":\"de1a0\",\"Code\":\"Planned\"}");
        b.list(TwoProcesses.DEMO_LIST).assertError(400, "Planned");

        assertThat(b.send("DELETE", "/_livemock/faults").status()).isEqualTo(200);
        a.list(TwoProcesses.DEMO_LIST).result();
    }

    @Test
    void appliesFaultExactNumberOfTimesInTotal() throws Exception {
        TwoProcesses.post(a, "/_livemock/faults", "{\"UserId\":\"de1a0\",\"Code\":\"Planned\",\"Times\":17}");

        List<ApiResponse> responses = TwoProcesses.atOnce(60, i -> (i % 2 == 0 ? a : b).list(TwoProcesses.DEMO_LIST));

        assertThat(responses).filteredOn(response -> response.status() == 400).hasSize(17);
        assertThat(a.get("/_livemock/faults").json().get("Faults")).isEmpty();
        assertThat(b.get("/_livemock/faults").json().get("Faults")).isEmpty();
    }

    @Test
    void endsDelayOfFaultDeletedInOtherProcess() throws Exception {
        TwoProcesses.post(a, "/_livemock/faults", "{\"UserId\":\"de1a0\",\"DelayMillis\":600000,\"Times\":1}");
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<ApiResponse> delayed = thread.submit(() -> b.list(TwoProcesses.DEMO_LIST));
            Await.until(
                    () -> a.get("/_livemock/faults").json().get("Faults").isEmpty(), () -> "the fault is exhausted");

            TwoProcesses.post(a, "/_livemock/reset", "");

            assertThat(delayed.get().status()).isEqualTo(200);
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void usesClockSetInOtherProcess() {
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
    void listsAndStreamsDeliveryRecordedByOtherProcess() {
        try (EventStream stream = EventStream.open(b, "/_livemock/deliveries/stream")) {
            send(a, "hello");

            JsonNode delivery = b.get("/_livemock/deliveries").json().at("/Deliveries/0");
            assertThat(delivery.get("Data").asString()).isEqualTo("hello");
            assertThat(delivery.get("Receivers")).hasToString("[\"de1a0\",\"ash\"]");
            assertThat(stream.next()).isEqualTo(delivery);
        }
    }

    @Test
    void usesPresenceSetInOtherProcess() {
        a.send("PUT", "/_livemock/presence", "{\"AppId\":\"VKL3demo\",\"UserIds\":[\"ash\"],\"Online\":false}");

        send(b, "hello");

        assertThat(a.get("/_livemock/deliveries").json().at("/Deliveries/0/Receivers"))
                .hasToString("[\"de1a0\"]");
    }

    private static void send(ApiClient api, String data) {
        api.call(
                        "SendMessageToGroup",
                        "AppId",
                        "VKL3demo",
                        "GroupId",
                        "AE35-demo-T95F",
                        "OperatorUserId",
                        "ash",
                        "Data",
                        data)
                .result();
    }

    @Test
    void sendsEachCallbackOnceInOrderOfEachGroup() throws Exception {
        List<String> groups = a.list(TwoProcesses.DEMO_LIST).groupIds();
        List<String> actions = List.of("Join", "Leave", "Join", "Leave", "Join", "Leave", "Join", "Leave");

        TwoProcesses.atOnce(groups.size(), i -> {
            ApiResponse last = a.get("/livez");
            for (int j = 0; j < actions.size(); j++) {
                last = (j % 3 == 0 ? a : b)
                        .call(
                                actions.get(j) + "MessageGroup",
                                "AppId",
                                "VKL3demo",
                                "GroupId",
                                groups.get(i),
                                "UserId",
                                "visitor" + i);
                last.result();
            }
            return last;
        });

        Await.until(
                () -> b.get("/_livemock/callbacks?Status=Succeeded")
                                .json()
                                .get("Callbacks")
                                .size()
                        == groups.size() * actions.size(),
                () -> "all have succeeded: " + b.get("/_livemock/callbacks").body());
        for (int i = 0; i < groups.size(); i++) {
            String user = "visitor" + i;
            assertThat(processes.callbacks().eventsOf(groups.get(i)))
                    .isEqualTo(actions.stream()
                            .map(action -> action.toLowerCase(Locale.ROOT) + "_group " + user)
                            .toList());
        }
    }

    @Test
    void resetsSharedState() {
        SignedCall call = TwoProcesses.signedCall();
        call.send(a).result();
        TwoProcesses.post(b, "/_livemock/faults", "{\"UserId\":\"de1a0\",\"Code\":\"Planned\"}");
        a.send("PUT", "/_livemock/clock", "{\"Frozen\":true}");
        b.send("PUT", "/_livemock/throttle", "{\"QueriesPerSecond\":1}");
        a.createApp("any");

        TwoProcesses.post(b, "/_livemock/reset", "");

        call.send(a).result();
        assertThat(a.get("/_livemock/faults").json().get("Faults")).isEmpty();
        assertThat(a.get("/_livemock/clock").json().get("Frozen").asBoolean()).isFalse();
        assertThat(a.get("/_livemock/throttle")
                        .json()
                        .at("/Operations/ListMessageGroup")
                        .asInt())
                .isEqualTo(100);
        assertThat(a.list(TwoProcesses.DEMO_LIST).groupIds()).isEmpty();
    }

    @Test
    void keepsAcknowledgedWritesOfKilledProcess() throws Exception {
        PackagedLiveMock third = processes.startAnother().awaitReady();
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
            List<String> listed = b.listAllPages(app, "survivor");
            assertThat(listed).containsAll(created).contains(another);
            assertThat(listed.size() - created.size())
                    .as("groups whose creation had no response, and the last one")
                    .isBetween(1, 2);
        } finally {
            thread.shutdownNow();
            third.kill();
        }
    }
}
