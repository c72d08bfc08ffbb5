package dev.livemock.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ErrorTranslatorTest {

    private final ApplicationAvailabilityBean availability = new ApplicationAvailabilityBean();
    private final ErrorTranslator translator = new ErrorTranslator(thrown -> false, new Readiness(availability));

    @Test
    void returnsServiceUnavailableIfThreadIsInterrupted() {
        ApiException error = translator.translate(new ServletException(new InterruptedException()), "id");

        assertThat(error.code()).isEqualTo("ServiceUnavailable");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void returnsInternalErrorForBug(CapturedOutput output) {
        setReadiness(ReadinessState.ACCEPTING_TRAFFIC);

        assertThat(translator.translate(new IllegalStateException(), "id").code())
                .isEqualTo("InternalError");
        assertThat(output).contains("id: this is a bug in LiveMock");
    }

    @Test
    void returnsServiceUnavailableDuringShutdown(CapturedOutput output) {
        setReadiness(ReadinessState.REFUSING_TRAFFIC);

        assertThat(translator
                        .translate(new IllegalStateException("closed"), "id")
                        .code())
                .isEqualTo("ServiceUnavailable");
        assertThat(output).contains("id: ", "shutting down", "closed").doesNotContain("bug");
    }

    private void setReadiness(ReadinessState state) {
        availability.onApplicationEvent(new AvailabilityChangeEvent<>(this, state));
    }
}
