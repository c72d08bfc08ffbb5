package dev.livemock.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.testing.HttpsClient;
import dev.livemock.testing.OnlyOnH2;
import dev.livemock.testing.PackagedLiveMock;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.cert.CertificateParsingException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests HTTPS of the packaged jar, enabled by an environment variable. */
@OnlyOnH2
class PackagedHttpsIT {

    @TempDir
    private Path folder;

    @Test
    void servesSameCertificateAfterRestart() throws CertificateParsingException {
        Map<String, String> settings = Map.of(
                "LIVEMOCK_HTTPS", "true",
                "LIVEMOCK_HTTPS_NAMES", "live.example,192.0.2.7",
                "LIVEMOCK_DATA_DIR", folder.toString());
        String certificate;
        try (PackagedLiveMock first =
                PackagedLiveMock.startWithEnvironment(settings).awaitReady()) {
            certificate = HttpsClient.download(first.port());
        }
        assertThat(HttpsClient.certificate(certificate).getSubjectAlternativeNames().stream()
                        .map(name -> name.get(1).toString()))
                .contains("live.example", "192.0.2.7");

        try (PackagedLiveMock second =
                PackagedLiveMock.startWithEnvironment(settings).awaitReady()) {
            assertThat(HttpsClient.trusting(certificate)
                            .get("https://localhost:" + second.port() + "/readyz")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    /** The JVM of {@code keytool} must not inherit the debugger's options, since the debugger's port is already in use. */
    @Test
    void createsCertificateWhileDebuggerIsEnabled() throws IOException {
        int debuggerPort;
        try (ServerSocket free = new ServerSocket(0)) {
            debuggerPort = free.getLocalPort();
        }
        String debugger = "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:" + debuggerPort;
        try (PackagedLiveMock liveMock = PackagedLiveMock.startWithEnvironment(
                        Map.of("JAVA_TOOL_OPTIONS", debugger), "--livemock.https=true")
                .awaitReady()) {
            assertThat(HttpsClient.download(liveMock.port())).contains("BEGIN CERTIFICATE");
        }
    }
}
