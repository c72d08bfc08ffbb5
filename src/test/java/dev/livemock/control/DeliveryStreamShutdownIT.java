package dev.livemock.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livemock.fixture.EventStream;
import dev.livemock.fixture.InProcessLiveMock;
import dev.livemock.fixture.OnlyOnH2;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@OnlyOnH2
@ExtendWith(OutputCaptureExtension.class)
class DeliveryStreamShutdownIT {

    @Test
    void endsAtShutdown(CapturedOutput output) {
        InProcessLiveMock liveMock = InProcessLiveMock.start();
        try (EventStream stream = EventStream.open(liveMock.api(), "/_livemock/deliveries/stream")) {
            liveMock.close();

            assertThatThrownBy(stream::next).isInstanceOf(UncheckedIOException.class);
        } finally {
            liveMock.close();
        }
        assertThat(output).doesNotContain("ERROR", "WARN");
    }
}
