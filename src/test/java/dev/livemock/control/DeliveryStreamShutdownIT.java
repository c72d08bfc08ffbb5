package dev.livemock.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livemock.LiveMock;
import dev.livemock.testing.ApiClient;
import dev.livemock.testing.EventStream;
import dev.livemock.testing.OnlyOnH2;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@OnlyOnH2
@ExtendWith(OutputCaptureExtension.class)
class DeliveryStreamShutdownIT {

    @Test
    void endsAtShutdown(CapturedOutput output) {
        ConfigurableApplicationContext liveMock = SpringApplication.run(LiveMock.class, "--server.port=0");
        ApiClient api =
                new ApiClient(liveMock.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
        try (EventStream stream = EventStream.open(api, "/_livemock/deliveries/stream")) {
            liveMock.close();

            assertThatThrownBy(stream::next).isInstanceOf(UncheckedIOException.class);
        } finally {
            liveMock.close();
        }
        assertThat(output).doesNotContain("ERROR", "WARN");
    }
}
