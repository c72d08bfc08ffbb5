package dev.livemock.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.RawHttp;
import dev.livemock.fixture.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@OnlyOnH2
@ServerTest
@TestPropertySource(properties = {"livemock.control.token=s3cret", "livemock.control.hosts=mock.staging.example"})
class ControlTokenIT {

    @Autowired
    private ApiClient api;

    @LocalServerPort
    private int port;

    @Test
    void rejectsMissingToken() {
        assertThat(api.get("/_livemock/clock")
                        .assertError(401, "LiveMock.TokenRequired")
                        .headers()
                        .firstValue("www-authenticate"))
                .contains("Bearer");
    }

    @Test
    void rejectsStreamWithoutToken() {
        api.send(api.request("/_livemock/deliveries/stream").header("Accept", "text/event-stream"))
                .assertError(401, "LiveMock.TokenRequired");
    }

    @Test
    void rejectsWrongToken() {
        api.send(api.request("/_livemock/clock").header("Authorization", "Bearer s3cre"))
                .assertError(401, "LiveMock.TokenRequired");
    }

    @Test
    void acceptsToken() {
        assertThat(api.send(api.request("/_livemock/clock").header("Authorization", "Bearer s3cret"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void acceptsAuthenticationSchemeInLowerCase() {
        assertThat(new RawHttp(port)
                        .send(
                                "GET /_livemock/clock HTTP/1.1\r\nHost: localhost\r\nAuthorization: bearer s3cret\r\n\r\n")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void rejectsTokenInOtherCaseOnSameConnection() {
        String responses = new RawHttp(port).sendForText("""
                GET /_livemock/clock HTTP/1.1
                Host: localhost
                Authorization: Bearer s3cret

                GET /_livemock/clock HTTP/1.1
                Host: localhost
                Authorization: Bearer S3CRET
                Connection: close

                """.replace("\n", "\r\n"));

        assertThat(responses).contains("HTTP/1.1 200 ", "HTTP/1.1 401 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v3/api-docs", "/v3/api-docs/control"})
    void servesDocumentsWithoutToken(String path) {
        assertThat(api.get(path).status()).isEqualTo(200);
    }

    @Test
    void describesRequiredToken() {
        assertThat(api.get("/v3/api-docs/control").json().get("security")).hasToString("[{\"Token\":[]}]");
    }

    @Test
    void rejectsForeignPageDespiteToken() {
        api.send(api.request("/_livemock/clock")
                        .header("Authorization", "Bearer s3cret")
                        .header("Origin", "http://evil.example"))
                .assertError(403, "LiveMock.ForeignPage");
    }

    @Test
    void acceptsConfiguredHost() {
        assertThat(new RawHttp(port)
                        .send(String.join(
                                "\r\n",
                                "GET /_livemock/clock HTTP/1.1",
                                "Host: mock.staging.example",
                                "Authorization: Bearer s3cret",
                                "Connection: close",
                                "",
                                ""))
                        .status())
                .isEqualTo(200);
    }
}
