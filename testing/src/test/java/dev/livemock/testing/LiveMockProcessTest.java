package dev.livemock.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class LiveMockProcessTest {

    @Test
    void reportsOutputIfSettingIsInvalid() {
        assertThatIllegalStateException()
                .isThrownBy(() -> LiveMockProcess.start(Map.of("livemock.auth.mode", "nonsense")))
                .withMessageStartingWith("LiveMock did not start: the process terminated. Its output:\n")
                .withMessageContainingAll("livemock.auth.mode", "\"nonsense\"");
    }

    @Test
    void rejectsHttps() {
        assertThatIllegalStateException()
                .isThrownBy(() -> LiveMockProcess.start(Map.of("livemock.https", "true")))
                .withMessage("LiveMock was started with HTTPS, which livemock-testing does not support.");
    }

    @Test
    void rejectsDisabledControlApi() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LiveMockProcess.start(Map.of("livemock.control.enabled", "false")))
                .withMessage(
                        "livemock-testing requires the control API, so livemock.control.enabled must not be false.");
    }

    /** Other operating systems do not have the address 127.0.0.2 by default. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void respondsAtConfiguredAddress() {
        LiveMockProcess process = LiveMockProcess.start(Map.of("server.address", "127.0.0.2"));
        try {
            assertThat(process.url()).startsWith("http://127.0.0.2:");
            assertThat(LiveMockServer.at(process.url()).requests().count()).isZero();
        } finally {
            process.close();
        }
    }

    /** The end of this JVM closes the standard input of the process, as {@code closeInput} does. */
    @Test
    @Timeout(60)
    void terminatesWhenStandardInputIsClosed() throws InterruptedException {
        LiveMockProcess process = LiveMockProcess.start(Map.of("livemock.control.token", "secret"));
        LiveMockServer withToken = new LiveMockServer(process.url(), "secret");
        LiveMockServer withoutToken = LiveMockServer.at(process.url());

        assertThat(withToken.requests().count()).isZero();
        assertThatExceptionOfType(LiveMockException.class)
                .isThrownBy(() -> withoutToken.requests().count())
                .withMessageStartingWith("LiveMock.TokenRequired");

        process.closeInput();
        while (process.isAlive()) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
