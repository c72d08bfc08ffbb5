package dev.livemock.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.CallbackReceiver;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Tests how callbacks are listed and discarded. */
@ExtendWith(OutputCaptureExtension.class)
class CallbackControlIT extends CallbackFixture {

    /** A multiple of the deletion interval, more than {@link CallbackService#MAX} above the IDs of other tests. */
    private static final int ID_WITH_DELETION = 1_000_000;

    @Test
    void showsRequestAndResponse() {
        receiver.setResponder(CallbackReceiver.respond(200, "{\"code\":200,\"text\":\"好\"}"));
        join(group, "ann");
        awaitCallbacks("", "join_group ann Succeeded 1");

        JsonNode callback = callbacks("").get(0);
        JsonNode attempt = callback.at("/Attempts/0");
        assertThat(callback.propertyNames())
                .containsExactly("Action", "AppId", "GroupId", "UserId", "Time", "Status", "Attempts");
        assertThat(callback.get("AppId").asString()).isEqualTo(app);
        assertThat(callback.get("GroupId").asString()).isEqualTo(group);
        assertThat(callback.get("Time").asString()).isEqualTo(clock.instant().toString());
        assertThat(attempt.propertyNames())
                .containsExactly("Url", "Timestamp", "Signature", "Status", "Body", "Accepted", "Millis");
        CallbackReceiver.Received received = receiver.received().get(0);
        assertThat(attempt.get("Url").asString()).endsWith(received.uri().toString());
        assertThat(attempt.get("Timestamp").toString()).isEqualTo(received.header("ALI-IM-TIMESTAMP"));
        assertThat(attempt.get("Signature").asString()).isEqualTo(received.header("ALI-IM-SIGNATURE"));
        assertThat(attempt.get("Status").asInt()).isEqualTo(200);
        assertThat(attempt.get("Body").asString()).isEqualTo("{\"code\":200,\"text\":\"好\"}");
        assertThat(attempt.get("Accepted").asBoolean()).isTrue();
    }

    @Test
    void returnsDurationOfAttemptInMilliseconds() throws InterruptedException {
        CountDownLatch latch = new CountDownLatch(1);
        receiver.setResponder(CallbackReceiver.ACCEPT.after(latch));
        join(group, "ann");
        receiver.await(1);
        TimeUnit.MILLISECONDS.sleep(50);
        latch.countDown();
        awaitCallbacks("", "join_group ann Succeeded 1");

        assertThat(callbacks("").at("/0/Attempts/0/Millis").asLong()).isBetween(50L, 5_000L);
    }

    @Test
    void filtersCallbacks() {
        receiver.setResponder(
                (callback, exchange) -> (callback.parameter("groupId").equals(group) ? CallbackReceiver.ACCEPT : FAIL)
                        .respond(callback, exchange));
        join(group, "ann");
        join(otherGroup, "ann");
        join(group, "ben");
        String[] all = {"join_group ann Succeeded 1", "join_group ann Waiting 1", "join_group ben Succeeded 1"};
        awaitCallbacks("", all);

        assertThat(summaries("?AppId=" + app)).containsExactly(all);
        assertThat(summaries("?AppId=other")).isEmpty();
        assertThat(summaries("?GroupId=" + otherGroup)).containsExactly(all[1]);
        assertThat(summaries("?UserId=ann")).containsExactly(all[0], all[1]);
        assertThat(summaries("?Status=Succeeded")).containsExactly(all[0], all[2]);
        assertThat(summaries("?Status=Waiting&UserId=ann")).containsExactly(all[1]);
        assertThat(summaries("?Status=Failed")).isEmpty();
        assertThat(summaries("?Last=2")).containsExactly(all[1], all[2]);
        assertThat(summaries("?UserId=ann&Last=1")).containsExactly(all[1]);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Status=Done      | Status: must be Waiting, Succeeded or Failed
            Status=WAITING   | Status: must be Waiting, Succeeded or Failed
            Last=0           | Last: must be between 1 and 10000
            Last=10001       | Last: must be between 1 and 10000
            Last=x           | Last: must be an integer
            UserId=          | UserId: must not be empty
            Action=join      | Action: unknown parameter
            """)
    void rejectsInvalidFilter(String query, String message) {
        api.get("/_livemock/callbacks?" + query).assertInvalid(message);
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /_livemock/callbacks",
        "POST, /_livemock/reset",
        "POST, /_livemock/reset?AppId=APP",
        "POST, /DeleteMessageApp?AppId=APP"
    })
    void discardsWaitingCallbacks(String method, String path) {
        receiver.setResponder(FAIL);
        join(group, "ann");
        leave(group, "ann");
        awaitCallbacks("", "join_group ann Waiting 1", "leave_group ann Waiting 0");

        ApiResponse response = api.send(method, path.replace("APP", app));
        assertThat(response.status()).as(response.body()).isEqualTo(200);

        assertThat(callbacks("")).isEmpty();
        assertSendsOnlyNewCallback();
    }

    @Test
    void deletesOldestCallbacksBeyondLimit(@Autowired JdbcTemplate jdbc) {
        join(group, "ann");
        awaitCallbacks("", "join_group ann Succeeded 1");
        jdbc.execute("alter table callback alter column id restart with " + ID_WITH_DELETION);

        leave(group, "ann");

        awaitCallbacks("", "leave_group ann Succeeded 1");
    }

    @Test
    void discardsCallbackWhileItIsSent() {
        CountDownLatch latch = new CountDownLatch(1);
        receiver.setResponder(forGroup(group, CallbackReceiver.ACCEPT.after(latch), CallbackReceiver.ACCEPT));
        join(group, "ann");
        leave(group, "ann");
        receiver.await(1);

        assertThat(api.send("POST", "/_livemock/reset").status()).isEqualTo(200);
        latch.countDown();

        assertSendsOnlyNewCallback();
    }

    @Test
    void sendsCallbacksWhileDataIsReset(CapturedOutput output) {
        for (int i = 0; i < 20; i++) {
            String newApp = api.createApp("temporary");
            for (int j = 0; j < 5; j++) {
                String newGroup = api.createGroup(newApp, "creator");
                api.call("JoinMessageGroup", "AppId", newApp, "GroupId", newGroup, "UserId", "ann")
                        .result();
            }
            assertThat(api.send("POST", "/_livemock/reset").status()).isEqualTo(200);
        }

        assertThat(output).doesNotContain("WARN", "ERROR");
    }

    /** Asserts that only one earlier callback has been sent, and that only a new callback is sent from now on. */
    private void assertSendsOnlyNewCallback() {
        receiver.setResponder(CallbackReceiver.ACCEPT);
        clock.advance(Duration.ofMinutes(1));
        String newApp = api.createApp("new");
        String newGroup = api.createGroup(newApp, "creator");
        api.call("JoinMessageGroup", "AppId", newApp, "GroupId", newGroup, "UserId", "new")
                .result();
        awaitCallbacks("", "join_group new Succeeded 1");
        assertThat(receiver.received())
                .extracting(CallbackReceiver.Received::event)
                .containsExactly("join_group ann", "join_group new");
    }
}
