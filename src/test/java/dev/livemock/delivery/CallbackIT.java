package dev.livemock.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.Await;
import dev.livemock.fixture.CallbackReceiver;
import dev.livemock.fixture.CallbackReceiver.Responder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests which callbacks are sent, and when. */
class CallbackIT extends CallbackFixture {

    @Test
    void sendsJoinsAndLeavesInOrder() {
        join(group, "ann");
        join(group, "ben");
        leave(group, "ann");

        List<CallbackReceiver.Received> callbacks = receiver.await(3);

        assertThat(receiver.eventsOf(group)).containsExactly("join_group ann", "join_group ben", "leave_group ann");
        assertThat(callbacks.get(0).uri())
                .hasToString("/hook?source=livemock&action=join_group&appId=" + app + "&time="
                        + clock.instant().toEpochMilli() + "&groupId=" + group + "&userId=ann");
    }

    @Test
    void sendsNothingForSeedDataUntilMemberLeaves() {
        api.send("POST", "/_livemock/seed", """
                {"Apps":[{"AppId":"seeded","Groups":[{"GroupId":"g","Members":["a b&ü"]}]}]}""");
        assertThat(callbacks("")).isEmpty();

        api.call("LeaveMessageGroup", "AppId", "seeded", "GroupId", "g", "UserId", "a b&ü")
                .result();

        assertThat(receiver.await(1).get(0).uri().getRawQuery()).endsWith("&groupId=g&userId=a%20b%26%C3%BC");
        awaitCallbacks("", "leave_group a b&ü Succeeded 1");
    }

    @Test
    void sendsNothingForCallsThatChangeNothing() {
        join(group, "ann");
        join(group, "ann");
        leave(group, "nobody");
        api.call("JoinMessageGroup", "AppId", app, "GroupId", "none", "UserId", "ann")
                .assertError(404, "ResourceNotExist");
        api.call("JoinMessageGroup", "AppId", app, "GroupId", group, "UserId", "NOT VALID")
                .assertError(400, "InvalidUserId");
        api.send("POST", "/_livemock/faults", "{\"Code\":\"InternalError\",\"Times\":1}");
        api.call("LeaveMessageGroup", "AppId", app, "GroupId", group, "UserId", "ann")
                .assertError(500, "InternalError");

        awaitCallbacks("", "join_group ann Succeeded 1");
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void usesClockOfLiveMock() {
        api.send("PUT", "/_livemock/clock", "{\"Now\":\"2030-01-01T00:00:01.234Z\",\"Frozen\":true}");

        join(group, "ann");

        CallbackReceiver.Received callback = receiver.await(1).get(0);
        long eventTime = Instant.parse("2030-01-01T00:00:01.234Z").toEpochMilli();
        assertThat(callback.parameter("time")).isEqualTo(Long.toString(eventTime));
        assertThat(callback.header("ALI-IM-TIMESTAMP")).isEqualTo(Long.toString(eventTime / 1_000));
        awaitCallbacks("", "join_group ann Succeeded 1");
    }

    @Test
    void resendsUntilAcceptedAndThenSendsNext() {
        receiver.setResponder(FAIL);
        join(group, "ann");
        leave(group, "ann");
        awaitCallbacks("", "join_group ann Waiting 1", "leave_group ann Waiting 0");

        receiver.setResponder(CallbackReceiver.ACCEPT);
        clock.advance(Duration.ofMillis(500));

        awaitCallbacks("", "join_group ann Succeeded 2", "leave_group ann Succeeded 1");
        assertThat(receiver.eventsOf(group)).containsExactly("join_group ann", "join_group ann", "leave_group ann");
    }

    @Test
    void failsAfterFiveAttemptsAndThenSendsNext() {
        Responder redirect = (callback, exchange) -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            CallbackReceiver.respond(302, "").respond(callback, exchange);
        };
        List<Responder> responders = List.of(
                FAIL,
                CallbackReceiver.respond(200, "{\"code\":500}"),
                CallbackReceiver.respond(200, "OK"),
                redirect,
                CallbackReceiver.CLOSE);
        List<Integer> pauses = List.of(0, 500, 1_000, 2_000, 4_000);
        for (int i = 0; i < 5; i++) {
            Responder current = responders.get(i);
            receiver.setResponder(
                    (callback, exchange) -> (callback.parameter("userId").equals("ann")
                                    ? current
                                    : CallbackReceiver.ACCEPT)
                            .respond(callback, exchange));
            clock.advance(Duration.ofMillis(pauses.get(i)));
            if (i == 0) {
                join(group, "ann");
                join(group, "ben");
            }
            if (i < 4) {
                awaitCallbacks("", "join_group ann Waiting " + (i + 1), "join_group ben Waiting 0");
            }
        }

        awaitCallbacks("", "join_group ann Failed 5", "join_group ben Succeeded 1");
        assertThat(callbacks("").at("/0/Attempts").valueStream())
                .extracting(attempt -> attempt.path("Status").asString("")
                        + attempt.path("Body").asString(""))
                .containsExactly("500down", "200{\"code\":500}", "200OK", "302", "");
        assertThat(callbacks("").at("/0/Attempts/4/Error").asString()).isNotEmpty();
        assertThat(receiver.received())
                .allMatch(callback -> callback.uri().getPath().equals("/hook"));
    }

    @Test
    void waitsForPauseWithoutDelayingOtherGroups() {
        receiver.setResponder(
                (callback, exchange) -> (callback.parameter("groupId").equals(group) ? FAIL : CallbackReceiver.ACCEPT)
                        .respond(callback, exchange));
        join(group, "ann");
        awaitCallbacks("?GroupId=" + group, "join_group ann Waiting 1");
        List<Integer> pauses = List.of(500, 1_000, 2_000, 4_000);
        for (int i = 0; i < pauses.size(); i++) {
            clock.advance(Duration.ofMillis(pauses.get(i) - 1));
            join(otherGroup, "u" + i);
            awaitCallbacks("?UserId=u" + i, "join_group u" + i + " Succeeded 1");
            assertThat(summaries("?GroupId=" + group)).containsExactly("join_group ann Waiting " + (i + 1));

            clock.advance(Duration.ofMillis(1));
            String status = i < 3 ? "Waiting" : "Failed";
            awaitCallbacks("?GroupId=" + group, "join_group ann " + status + " " + (i + 2));
        }
    }

    @Test
    void doesNotDelayCallsAndOtherGroupsWhileBackendResponds() {
        CountDownLatch latch = new CountDownLatch(1);
        receiver.setResponder(forGroup(group, CallbackReceiver.ACCEPT.after(latch), CallbackReceiver.ACCEPT));
        join(group, "ann");
        leave(group, "ann");
        receiver.await(1);

        join(otherGroup, "ben");
        awaitCallbacks("?GroupId=" + otherGroup, "join_group ben Succeeded 1");

        assertThat(receiver.eventsOf(group)).containsExactly("join_group ann");
        latch.countDown();
        awaitCallbacks("?GroupId=" + group, "join_group ann Succeeded 1", "leave_group ann Succeeded 1");
        assertThat(receiver.eventsOf(group)).containsExactly("join_group ann", "leave_group ann");
    }

    @Test
    void doesNotSendCallbackAgainWhileBackendResponds() throws InterruptedException {
        CountDownLatch latch = new CountDownLatch(1);
        receiver.setResponder(CallbackReceiver.ACCEPT.after(latch));
        join(group, "ann");
        receiver.await(1);

        clock.advance(Duration.ofSeconds(9));
        TimeUnit.MILLISECONDS.sleep(300);
        latch.countDown();

        awaitCallbacks("", "join_group ann Succeeded 1");
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void sendsEachCallbackOnceInOrderOfEachGroup() {
        List<String> groups = IntStream.range(0, 25)
                .mapToObj(i -> api.createGroup(app, "creator"))
                .toList();
        groups.forEach(id -> join(id, "ann"));
        groups.forEach(id -> join(id, "ben"));
        groups.forEach(id -> leave(id, "ann"));
        groups.forEach(id -> join(id, "ann"));

        Await.until(
                () -> callbacks("?Status=Succeeded").size() == 100,
                () -> "all have succeeded: " + receiver.received().size());
        assertThat(groups).allSatisfy(id -> assertThat(receiver.eventsOf(id))
                .containsExactly("join_group ann", "join_group ben", "leave_group ann", "join_group ann"));
    }
}
