package dev.livemock.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.Await;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Faults that are applied after the operation has been committed. */
@ControlTest
class FaultAfterCommitIT {

    @Autowired
    private ApiClient api;

    @BeforeEach
    void reset() {
        api.send("POST", "/_livemock/reset?Seed=true");
    }

    @Test
    void executesOperationButReturnsErrorAfterCommit() {
        plan("{'Phase':'After','Action':'SendMessageToGroup','Code':'InternalError','Times':1}");

        send("first").assertError(500, "InternalError");
        send("second").result();

        assertThat(messages()).containsExactly("first", "second");
    }

    @Test
    void executesOperationButClosesConnectionAfterCommit() {
        plan("{'Phase':'After','Action':'SendMessageToGroup','Cut':'Before','Times':1}");

        assertThatThrownBy(() -> send("lost response")).isInstanceOf(UncheckedIOException.class);
        send("lost response").result();

        assertThat(messages()).containsExactly("lost response", "lost response");
        assertThat(api.get("/_livemock/requests?Action=SendMessageToGroup")
                        .json()
                        .at("/Requests/0/Code")
                        .asString())
                .isEqualTo("LiveMock.Cut");
    }

    @Test
    void showsChangesDuringDelayAfterCommit() throws Exception {
        plan("{'Phase':'After','Action':'SendMessageToGroup','DelayMillis':600000}");
        ExecutorService clients = Executors.newFixedThreadPool(1);
        try {
            Future<ApiResponse> waiting = clients.submit(() -> send("delayed"));
            Await.until(() -> !messages().isEmpty(), () -> "the message is listed");

            assertThat(waiting.isDone()).isFalse();
            api.send("DELETE", "/_livemock/faults");
            assertThat(waiting.get().status()).isEqualTo(200);
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void doesNotApplyAfterRejection() {
        plan("{'Phase':'After','Action':'SendMessageToGroup','Code':'InternalError','Times':1}");

        api.call(
                        "SendMessageToGroup",
                        "AppId",
                        "VKL3demo",
                        "GroupId",
                        "nowhere",
                        "OperatorUserId",
                        "de1a0",
                        "Data",
                        "x")
                .assertError(404, "ResourceNotExist");

        assertThat(api.get("/_livemock/faults").json().at("/Faults/0/Happened").asInt())
                .isZero();
        send("sent").assertError(500, "InternalError");
    }

    private ApiResponse send(String data) {
        return api.call(
                "SendMessageToGroup",
                "AppId",
                "VKL3demo",
                "GroupId",
                "AE35-demo-T95F",
                "OperatorUserId",
                "de1a0",
                "Data",
                data);
    }

    private List<String> messages() {
        return api.call(
                        "ListMessage",
                        "AppId",
                        "VKL3demo",
                        "GroupId",
                        "AE35-demo-T95F",
                        "PageNum",
                        "1",
                        "PageSize",
                        "20")
                .result()
                .get("MessageList")
                .valueStream()
                .map(message -> message.get("Data").asString())
                .toList();
    }

    private ApiResponse plan(String fault) {
        return api.send("POST", "/_livemock/faults", fault.replace('\'', '"'));
    }
}
