package dev.livemock.delivery;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.Await;
import dev.livemock.fixture.CallbackReceiver;
import dev.livemock.fixture.InProcessLiveMock;
import dev.livemock.fixture.OnlyOnH2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Tests with a LiveMock of its own, since the warning is logged at most once per minute. */
@OnlyOnH2
@ExtendWith(OutputCaptureExtension.class)
class CallbackWarningIT {

    @Test
    void warnsOfCallbackThatIsNotAccepted(CapturedOutput output) {
        try (CallbackReceiver receiver = new CallbackReceiver()) {
            receiver.setResponder(CallbackReceiver.respond(500, ""));
            try (InProcessLiveMock liveMock = InProcessLiveMock.start("--livemock.callback.url=" + receiver.url())) {
                ApiClient api = liveMock.api();
                String app = api.createApp("warning");
                String group = api.createGroup(app, "creator");

                api.call("JoinMessageGroup", "AppId", app, "GroupId", group, "UserId", "ann")
                        .result();

                String warning = "The backend has not accepted a callback (status 500)";
                Await.until(() -> output.getOut().contains(warning), () -> "the log contains: " + warning);
            }
        }
    }
}
