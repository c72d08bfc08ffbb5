package dev.livemock.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.RawHttp;
import dev.livemock.fixture.ServerTest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Tests API calls that a browser sends for a web page. */
@ServerTest
@OnlyOnH2
@TestPropertySource(
        properties = {
            "livemock.allowed-origins=https://shop.example:8443,app://desktop",
            "livemock.control.hosts=live.example"
        })
class CrossSiteIT {

    private static final String FOREIGN = "https://evil.example";

    @Autowired
    private ApiClient api;

    @LocalServerPort
    private int port;

    private String appId;

    @BeforeEach
    void createApp() {
        appId = api.createApp("cross-site");
    }

    @Test
    void rejectsCallThatChangesDataFromForeignPage() {
        ApiResponse response = api.send(api.request("/DeleteMessageApp")
                .header("Origin", FOREIGN)
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", ApiClient.FORM)
                .POST(BodyPublishers.ofString("AppId=" + appId)));

        response.assertError(403, "LiveMock.ForeignPage");
        assertThat(response.json().get("Message").asString()).contains("Origin", "livemock.allowed-origins");
        assertThat(api.call("GetMessageApp", "AppId", appId).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/GetMessageApp?", "/?Action=GetMessageApp&Version=2016-11-01&"})
    void rejectsEveryFormOfCall(String call) {
        send(call, "Origin", FOREIGN).assertError(403, "LiveMock.ForeignPage");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FOREIGN,
                "null",
                "",
                "localhost",
                "http://localhost.evil.example",
                "http://127.0.0.1.evil.example",
                "http://evil.example/http://localhost",
                "http://localhost@evil.example",
                "https://shop.example",
                "http://shop.example:8443",
                "http://a.live.example",
                "http://192.168.1.7:8080"
            })
    void rejectsForeignOrigin(String origin) {
        send("/GetMessageApp?", "Origin", origin).assertError(403, "LiveMock.ForeignPage");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:3000",
                "https://localhost",
                "HTTP://LOCALHOST:3000",
                "http://127.0.0.1:5173",
                "http://127.8.8.8",
                "http://[::1]:3000",
                "http://shop.localhost:3000",
                "tauri://localhost",
                "https://shop.example:8443",
                "https://SHOP.example:8443",
                "app://desktop",
                "http://live.example:3000"
            })
    void acceptsAllowedOrigin(String origin) {
        assertThat(send("/GetMessageApp?", "Origin", origin).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://livemock.test:8080", "https://livemock.test:8080"})
    void acceptsItsOwnOrigin(String origin) {
        ApiResponse response = new RawHttp(port)
                .send("GET /GetMessageApp?AppId=" + appId + " HTTP/1.1\r\nHost: livemock.test:8080\r\nOrigin: " + origin
                        + "\r\nConnection: close\r\n\r\n");

        assertThat(response.status()).isEqualTo(200);
    }

    /** Browsers send no {@code Origin} with a request for an image, for example. */
    @ParameterizedTest
    @CsvSource({"cross-site, no-cors", "same-site, no-cors", "nonsense, no-cors", "cross-site, cors"})
    void rejectsRequestWithoutOriginForForeignPage(String site, String mode) {
        fetch("/GetMessageApp?", site, mode).assertError(403, "LiveMock.ForeignPage");
    }

    @ParameterizedTest
    @CsvSource({"same-origin, cors", "none, navigate"})
    void acceptsRequestWithoutOriginForItsOwnPageOrTypedAddress(String site, String mode) {
        assertThat(fetch("/GetMessageApp?", site, mode).status()).isEqualTo(200);
    }

    @Test
    void acceptsLinkToReadOnlyCall() {
        assertThat(fetch("/GetMessageApp?", "cross-site", "navigate").status()).isEqualTo(200);
    }

    @Test
    void rejectsLinkToCallThatChangesData() {
        fetch("/DeleteMessageApp?", "cross-site", "navigate").assertError(403, "LiveMock.ForeignPage");

        assertThat(api.call("GetMessageApp", "AppId", appId).status()).isEqualTo(200);
    }

    @Test
    void sendsNoCorsHeaders() {
        assertThat(send("/GetMessageApp?", "Origin", "http://localhost:3000")
                        .headers()
                        .map())
                .doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void rejectsPreflightRequest() {
        api.send(api.request("/DeleteMessageApp")
                        .header("Origin", "http://localhost:3000")
                        .header("Access-Control-Request-Method", "POST")
                        .method("OPTIONS", BodyPublishers.noBody()))
                .assertError(400, "UnsupportedHTTPMethod");
    }

    private ApiResponse send(String call, String header, String value) {
        return api.send(api.request(call + "AppId=" + appId).header(header, value));
    }

    private ApiResponse fetch(String call, String site, String mode) {
        return api.send(api.request(call + "AppId=" + appId)
                .header("Sec-Fetch-Site", site)
                .header("Sec-Fetch-Mode", mode));
    }
}
