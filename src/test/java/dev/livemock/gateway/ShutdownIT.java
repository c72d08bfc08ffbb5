package dev.livemock.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.Await;
import dev.livemock.fixture.InProcessLiveMock;
import dev.livemock.fixture.OnlyOnH2;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Tests calls that are executed while LiveMock shuts down. */
@OnlyOnH2
@ExtendWith(OutputCaptureExtension.class)
class ShutdownIT {

    @Test
    void completesCallsBeforeShutdown(CapturedOutput output) throws Exception {
        CompletableFuture<ApiResponse> response;
        try (InProcessLiveMock liveMock = InProcessLiveMock.start()) {
            response = startDelayedCall(liveMock.api(), 800);
        }

        assertThat(response.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
        assertThat(output).doesNotContain("ERROR", "WARN");
    }

    @Test
    void reportsNoBugForCallsThatTakeTooLong(CapturedOutput output) throws Exception {
        CompletableFuture<ApiResponse> response;
        try (InProcessLiveMock liveMock =
                InProcessLiveMock.start("--spring.lifecycle.timeout-per-shutdown-phase=100ms")) {
            response = startDelayedCall(liveMock.api(), 60_000);
        }

        assertThat(response.handle((received, failure) -> failure != null || received.status() == 503)
                        .get(10, TimeUnit.SECONDS))
                .as("the call is rejected or its connection is closed")
                .isTrue();
        assertThat(output).doesNotContain("bug in LiveMock");
    }

    private static CompletableFuture<ApiResponse> startDelayedCall(ApiClient api, int delayMillis) {
        api.send("POST", "/_livemock/faults", "{\"DelayMillis\":" + delayMillis + "}");
        CompletableFuture<ApiResponse> response =
                CompletableFuture.supplyAsync(() -> api.get("/ListMessageGroup?UserId=u&PageNum=1&PageSize=20"));
        Await.until(
                () -> api.get("/_livemock/faults")
                                .json()
                                .at("/Faults/0/Happened")
                                .asInt()
                        == 1,
                () -> "the call is delayed");
        return response;
    }
}
