package dev.livemock.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import dev.livemock.LiveMock;
import dev.livemock.testing.HttpsClient;
import dev.livemock.testing.OnlyOnH2;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** Tests the storage of the certificate, and invalid HTTPS settings. */
@OnlyOnH2
@ExtendWith(OutputCaptureExtension.class)
class HttpsSettingsIT {

    @TempDir
    private Path folder;

    @Test
    void servesSameCertificateAfterRestartWithDataDirectory() throws IOException {
        String first = certificateOf("--livemock.data-dir=" + folder);

        try (ConfigurableApplicationContext second = start("--livemock.data-dir=" + folder)) {
            assertThat(HttpsClient.trusting(first)
                            .get("https://localhost:" + portOf(second) + "/_livemock/certificate")
                            .body())
                    .isEqualTo(first);
        }
        assertThat(Files.getPosixFilePermissions(folder.resolve("https.p12")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void replacesCertificateThatLacksName(CapturedOutput output) {
        String first = certificateOf("--livemock.data-dir=" + folder);
        String second = certificateOf("--livemock.data-dir=" + folder, "--livemock.https-names=live.example");
        String third = certificateOf("--livemock.data-dir=" + folder, "--livemock.https-names=live.example");

        assertThat(second).isNotEqualTo(first);
        assertThat(third).isEqualTo(second);
        assertThat(output).containsOnlyOnce("has expired or lacks a name");
    }

    @Test
    void createsNewCertificateAtEachStartWithoutDataDirectory() {
        assertThat(certificateOf()).isNotEqualTo(certificateOf());
    }

    @Test
    void rejectsDamagedCertificateFile(CapturedOutput output) throws IOException {
        Path file = Files.writeString(folder.resolve("https.p12"), "damaged");

        assertThatException().isThrownBy(() -> certificateOf("--livemock.data-dir=" + folder));

        assertThat(output)
                .contains(
                        "The certificate of livemock.https, " + file + ", cannot be read",
                        "Delete the file to make a new certificate.")
                .doesNotContain("\tat ");
        assertThat(file).hasContent("damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"live_mock", "https://live.example", "live.example:8080", "-a", "a..b", "a.*.b", "dns:a"})
    void rejectsInvalidHostName(String name, CapturedOutput output) {
        assertThatException().isThrownBy(() -> certificateOf("--livemock.https-names=" + name));

        assertThat(output)
                .contains("Invalid value '" + name + "' for configuration property 'livemock.https-names'")
                .contains("must be an IP address, or a host name")
                .doesNotContain("\tat ");
    }

    @Test
    void rejectsSslSettings(CapturedOutput output) {
        assertThatException().isThrownBy(() -> certificateOf("--server.ssl.certificate=file:cert.pem"));

        assertThat(output)
                .contains("Invalid value 'true' for configuration property 'livemock.https'")
                .contains("cannot be set together with server.ssl")
                .doesNotContain("\tat ");
    }

    @Test
    void logsHowToTrustCertificate(CapturedOutput output) {
        certificateOf();

        assertThat(output)
                .containsPattern("HTTPS uses a self-signed certificate, which clients must trust\\. Download:"
                        + " curl -k https://localhost:\\d+/_livemock/certificate > livemock\\.pem\\."
                        + " SHA-256 fingerprint: [0-9A-F]{2}(:[0-9A-F]{2}){31}")
                .containsPattern("Ready at https://localhost:\\d+ ");
    }

    @Test
    void logsHowToTrustCertificateIfControlApiIsDisabled(CapturedOutput output) {
        start("--livemock.control.enabled=false").close();

        assertThat(output).containsPattern("keytool -printcert -rfc -sslserver localhost:\\d+ > livemock.pem");
    }

    private static String certificateOf(String... arguments) {
        try (ConfigurableApplicationContext context = start(arguments)) {
            return HttpsClient.download(portOf(context));
        }
    }

    private static int portOf(ConfigurableApplicationContext context) {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--server.port=0", "--livemock.https=true"));
        all.addAll(List.of(arguments));
        return SpringApplication.run(LiveMock.class, all.toArray(String[]::new));
    }
}
