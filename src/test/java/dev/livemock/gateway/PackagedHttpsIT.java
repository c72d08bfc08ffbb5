package dev.livemock.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.HttpsClient;
import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.PackagedLiveMock;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests HTTPS of the packaged jar, enabled by an environment variable. */
@OnlyOnH2
class PackagedHttpsIT {

    /** The JVM of {@code keytool} must not inherit the debugger's options, since the debugger's port is already in use. */
    @Test
    void createsCertificateWhileDebuggerIsEnabled() throws Exception {
        int debuggerPort;
        try (ServerSocket free = new ServerSocket(0)) {
            debuggerPort = free.getLocalPort();
        }
        String debugger = "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:" + debuggerPort;
        Map<String, String> environment = Map.of(
                "JAVA_TOOL_OPTIONS", debugger,
                "LIVEMOCK_HTTPS", "true",
                "LIVEMOCK_HTTPS_NAMES", "live.example,192.0.2.7");
        try (PackagedLiveMock liveMock =
                PackagedLiveMock.startWithEnvironment(environment).awaitReady()) {
            String certificate = HttpsClient.download(liveMock.port());

            assertThat(HttpsClient.certificate(certificate).getSubjectAlternativeNames().stream()
                            .map(name -> name.get(1).toString()))
                    .contains("live.example", "192.0.2.7");
            assertThat(HttpsClient.trusting(certificate)
                            .get("https://localhost:" + liveMock.port() + "/readyz")
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}
