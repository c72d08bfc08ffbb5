package dev.livemock.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.Await;
import dev.livemock.fixture.CallbackReceiver;
import dev.livemock.fixture.CallbackReceiver.Responder;
import dev.livemock.fixture.ManualClock;
import dev.livemock.fixture.ServerTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * Configures a LiveMock that sends callbacks to {@link CallbackReceiver}. All subclasses share this LiveMock and this receiver.
 * Each test creates an app with two groups.
 */
@ServerTest
@TestPropertySource(properties = "livemock.callback.key=Key1")
@Timeout(60)
abstract class CallbackFixture {

    static final CallbackReceiver receiver = new CallbackReceiver();
    static final Responder FAIL = CallbackReceiver.respond(500, "down");

    @Autowired
    ApiClient api;

    @Autowired
    ManualClock clock;

    String app = "";
    String group = "";
    String otherGroup = "";

    @DynamicPropertySource
    static void setUrl(DynamicPropertyRegistry registry) {
        registry.add("livemock.callback.url", receiver::url);
    }

    @BeforeEach
    void createGroups() {
        api.send("POST", "/_livemock/reset");
        api.send("PUT", "/_livemock/throttle", "{\"Enabled\":false}");
        receiver.reset();
        app = api.createApp("callbacks");
        group = api.createGroup(app, "creator");
        otherGroup = api.createGroup(app, "creator");
    }

    static Responder forGroup(String groupId, Responder responder, Responder others) {
        return (callback, exchange) ->
                (callback.parameter("groupId").equals(groupId) ? responder : others).respond(callback, exchange);
    }

    void join(String groupId, String userId) {
        api.call("JoinMessageGroup", "AppId", app, "GroupId", groupId, "UserId", userId)
                .result();
    }

    void leave(String groupId, String userId) {
        api.call("LeaveMessageGroup", "AppId", app, "GroupId", groupId, "UserId", userId)
                .result();
    }

    void awaitCallbacks(String query, String... expected) {
        Await.until(
                () -> summaries(query).equals(List.of(expected)),
                () -> "the callbacks are " + Stream.of(expected).toList() + ": " + summaries(query));
    }

    /** Returns the action, the UserId, the status and the number of attempts of callbacks. */
    List<String> summaries(String query) {
        return callbacks(query)
                .valueStream()
                .map(callback -> String.join(
                        " ",
                        callback.get("Action").asString(),
                        callback.get("UserId").asString(),
                        callback.get("Status").asString(),
                        Integer.toString(callback.get("Attempts").size())))
                .toList();
    }

    JsonNode callbacks(String query) {
        ApiResponse response = api.get("/_livemock/callbacks" + query);
        assertThat(response.status()).as(response.body()).isEqualTo(200);
        return response.json().get("Callbacks");
    }
}
