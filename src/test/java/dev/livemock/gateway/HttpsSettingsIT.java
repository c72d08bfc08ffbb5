package dev.livemock.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import dev.livemock.fixture.HttpsClient;
import dev.livemock.fixture.InProcessLiveMock;
import dev.livemock.fixture.OnlyOnH2;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.StringUtils;

/** Tests the storage of the certificate, and the HTTPS settings. */
@OnlyOnH2
@ExtendWith(OutputCaptureExtension.class)
class HttpsSettingsIT {

    @TempDir
    private Path folder;

    @Test
    void servesSameCertificateAfterRestartWithDataDirectory() throws IOException {
        String first = certificateOf("--livemock.data-dir=" + folder);

        try (InProcessLiveMock second = start("--livemock.data-dir=" + folder)) {
            assertThat(HttpsClient.trusting(first)
                            .get("https://localhost:" + second.port() + "/_livemock/certificate")
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
    void createsNewCertificateAtEachStartWithoutDataDirectoryAndLogsHowToTrustIt(CapturedOutput output) {
        assertThat(certificateOf()).isNotEqualTo(certificateOf());
        assertThat(output)
                .containsPattern("HTTPS uses a self-signed certificate, which clients must trust\\. Download:"
                        + " curl -k https://localhost:\\d+/_livemock/certificate > livemock\\.pem\\."
                        + " SHA-256 fingerprint: [0-9A-F]{2}(:[0-9A-F]{2}){31}")
                .containsPattern("Ready at https://localhost:\\d+ ");
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

    @Test
    void rejectsInvalidHostName(CapturedOutput output) {
        assertThatException().isThrownBy(() -> certificateOf("--livemock.https-names=live_mock"));

        assertThat(output)
                .contains("Invalid value 'live_mock' for configuration property 'livemock.https-names'")
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
    void servesHttpsWithConfiguredKeyStore() throws IOException {
        byte[] keyStore = Keytool.ofThisJvm().makeCertificate(new CertificateNames(new HttpsSettings(true, List.of())));
        Path file = Files.write(folder.resolve("own.p12"), keyStore);

        try (InProcessLiveMock liveMock = InProcessLiveMock.start(
                "--server.ssl.key-store=" + file, "--server.ssl.key-store-password=" + KeyMaterial.PASSWORD)) {
            assertThat(HttpsClient.trusting(KeyMaterial.read(keyStore).certificate())
                            .get("https://localhost:" + liveMock.port() + "/livez")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void logsHowToTrustCertificateIfControlApiIsDisabled(CapturedOutput output) {
        start("--livemock.control.enabled=false").close();

        assertThat(output).containsPattern("keytool -printcert -rfc -sslserver localhost:\\d+ > livemock.pem");
    }

    private static String certificateOf(String... arguments) {
        try (InProcessLiveMock liveMock = start(arguments)) {
            return HttpsClient.download(liveMock.port());
        }
    }

    private static InProcessLiveMock start(String... arguments) {
        return InProcessLiveMock.start(StringUtils.addStringToArray(arguments, "--livemock.https=true"));
    }
}
