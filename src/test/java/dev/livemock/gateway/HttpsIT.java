package dev.livemock.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livemock.fixture.HttpConnection;
import dev.livemock.fixture.HttpsClient;
import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.ServerTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Tests HTTPS with the self-signed certificate. */
@OnlyOnH2
@ServerTest
@TestPropertySource(
        properties = {
            "livemock.https=true",
            "livemock.https-names=Live.example,*.live.example,192.0.2.7,2001:db8::7",
            "livemock.control.token=secret"
        })
class HttpsIT {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void servesClientsThatTrustDownloadedCertificate(String host) {
        HttpsClient client = HttpsClient.trusting(HttpsClient.download(port));

        HttpResponse<String> response =
                client.get("https://" + host + ":" + port + "/ListMessageGroup?UserId=ann&PageNum=1&PageSize=1");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("\"GroupList\":[]");
    }

    /** Other operating systems do not have the address 127.0.0.2 by default. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void servesClientsThatDoNotVerifyCertificateAtOtherAddress() {
        HttpResponse<String> response =
                HttpsClient.trustingAnything().get("https://127.0.0.2:" + port + "/_livemock/certificate");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).startsWith("-----BEGIN CERTIFICATE-----");
    }

    @Test
    void certificateIsNotTrustedByDefault() {
        assertThatThrownBy(() -> HttpsClient.ofDefaultTrust().get("https://localhost:" + port + "/livez"))
                .hasCauseInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void sendsTlsAlertToPlainHttp() throws IOException {
        int alert = 21;
        try (HttpConnection connection = new HttpConnection(port)) {
            connection.send("GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

            assertThat(connection.readToEnd()).startsWith(alert);
        }
    }

    @Test
    void returnsCertificateWithoutToken() {
        HttpResponse<String> response =
                HttpsClient.trustingAnything().get("https://localhost:" + port + "/_livemock/certificate");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/x-pem-file");
        assertThat(response.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"livemock.pem\"");
        assertThat(response.body())
                .startsWith("-----BEGIN CERTIFICATE-----\n")
                .endsWith("\n-----END CERTIFICATE-----\n")
                .doesNotContain("PRIVATE");
    }

    @Test
    void certificateContainsDefaultAndConfiguredNames() throws CertificateParsingException {
        X509Certificate certificate = HttpsClient.certificate(HttpsClient.download(port));

        assertThat(certificate.getSubjectAlternativeNames().stream().map(name -> name.get(1)))
                .map(Object::toString)
                .contains(
                        "localhost",
                        "host.docker.internal",
                        "livemock",
                        "127.0.0.1",
                        "0:0:0:0:0:0:0:1",
                        "live.example",
                        "*.live.example",
                        "192.0.2.7",
                        "2001:db8:0:0:0:0:0:7");
    }

    @Test
    void certificateCannotSignOtherCertificates() throws CertificateParsingException {
        X509Certificate certificate = HttpsClient.certificate(HttpsClient.download(port));

        assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
        assertThat(certificate.getKeyUsage())
                .containsExactly(true, false, false, false, false, false, false, false, false);
        assertThat(certificate.getExtendedKeyUsage()).isEqualTo(List.of("1.3.6.1.5.5.7.3.1"));
    }

    @Test
    void describesCertificateInOpenApiDocument() {
        String document = HttpsClient.trustingAnything()
                .get("https://localhost:" + port + "/v3/api-docs/control")
                .body();

        assertThat(document).contains("\"/_livemock/certificate\"", "\"application/x-pem-file\"");
    }
}
