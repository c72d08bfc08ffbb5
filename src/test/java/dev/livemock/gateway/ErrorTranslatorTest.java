package dev.livemock.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;

class ErrorTranslatorTest {

    private final ErrorTranslator translator = new ErrorTranslator(thrown -> false);

    @Test
    void returnsServiceUnavailableIfThreadIsInterrupted() {
        ApiException error = translator.translate(new ServletException(new InterruptedException()), "id");

        assertThat(error.code()).isEqualTo("ServiceUnavailable");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void returnsInternalErrorForBug() {
        assertThat(translator.translate(new IllegalStateException(), "id").code())
                .isEqualTo("InternalError");
    }
}
