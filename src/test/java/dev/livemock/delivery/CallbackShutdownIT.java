package dev.livemock.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.CallbackReceiver;
import dev.livemock.fixture.InProcessLiveMock;
import dev.livemock.fixture.OnlyOnH2;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Verifies that shutdown neither damages the database nor loses callbacks while many of them are sent. */
@OnlyOnH2
@ExtendWith(OutputCaptureExtension.class)
class CallbackShutdownIT {

    private static final int GROUPS = 20;
    private static final int USERS = 6;

    @TempDir
    private Path directory;

    @Test
    void keepsCallbacks(CapturedOutput output) {
        CountDownLatch latch = new CountDownLatch(1);
        try (CallbackReceiver receiver = new CallbackReceiver()) {
            receiver.setResponder(CallbackReceiver.ACCEPT.after(latch));
            try (InProcessLiveMock liveMock = start(receiver.url())) {
                ApiClient api = liveMock.api();
                String app = api.createApp("shutdown");
                List<String> groups = IntStream.range(0, GROUPS)
                        .mapToObj(i -> api.createGroup(app, "creator"))
                        .toList();
                for (int i = 0; i < USERS; i++) {
                    for (String group : groups) {
                        api.call("JoinMessageGroup", "AppId", app, "GroupId", group, "UserId", "u" + i)
                                .result();
                    }
                }
                receiver.await(GROUPS);
                latch.countDown();
                receiver.await(2 * GROUPS);
            }

            try (InProcessLiveMock liveMock = start(receiver.url())) {
                ApiClient api = liveMock.api();
                receiver.await(3 * GROUPS);
                assertThat(api.get("/_livemock/callbacks")
                                .json()
                                .get("Callbacks")
                                .valueStream())
                        .hasSize(GROUPS * USERS)
                        .noneMatch(callback -> callback.get("Status").asString().equals("Failed"));
            }
        }
        assertThat(output).doesNotContain("ERROR", "WARN");
    }

    private InProcessLiveMock start(String url) {
        return InProcessLiveMock.start(
                "--livemock.data-dir=" + directory,
                "--livemock.throttle.enabled=false",
                "--livemock.callback.url=" + url);
    }
}
