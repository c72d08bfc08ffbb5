package dev.livemock.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.HttpConnection;
import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.RawResponse;
import dev.livemock.fixture.ServerTest;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Tests forwarded headers. The test itself is the trusted proxy. */
@ServerTest
@OnlyOnH2
@TestPropertySource(properties = "livemock.trusted-proxies=127.0.0.0/8,::1,10.0.0.0/8")
class ForwardedHeadersIT {

    private static final String CALL = "/ListMessageApp?PageNum=1&PageSize=1";

    @Autowired
    private ApiClient api;

    @LocalServerPort
    private int port;

    @BeforeEach
    void clearRequestLog() {
        api.send("DELETE", "/_livemock/requests");
    }

    @Test
    void readsClientBehindProxies() {
        api.send(api.request(CALL).header("X-Forwarded-For", "198.51.100.1, 203.0.113.7, 10.1.1.1"));

        assertThat(caller()).isEqualTo("203.0.113.7");
    }

    @Test
    void readsSeveralHeadersAsOneList() {
        api.send(api.request(CALL).header("X-Forwarded-For", "198.51.100.1").header("X-Forwarded-For", "203.0.113.7"));

        assertThat(caller()).isEqualTo("203.0.113.7");
    }

    @Test
    void readsClientOfRequestWhoseBodyArrivesLate() throws IOException, InterruptedException {
        try (HttpConnection connection = new HttpConnection(port)) {
            connection.send(("POST /ListMessageApp HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 203.0.113.7\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 20\r\n\r\nPageNum=1")
                    .getBytes(StandardCharsets.ISO_8859_1));
            TimeUnit.MILLISECONDS.sleep(200);
            connection.send("&PageSize=1".getBytes(StandardCharsets.ISO_8859_1));
            assertThat(connection.read(false))
                    .isNotNull()
                    .extracting(RawResponse::text)
                    .asString()
                    .contains("AppList");
        }

        assertThat(caller()).isEqualTo("203.0.113.7");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    -            | http
                    https        | https
                    HTTPS        | https
                    http         | http
                    https, https | https
                    https, http  | http
                    nonsense     | http
                    """)
    void readsSchemeOfClient(String proto, String scheme) {
        HttpRequest.Builder request =
                api.request("/explorer/code/curl-unsigned?Action=ListMessageGroup&PageNum=1&PageSize=1");
        if (proto != null) {
            request.header("X-Forwarded-Proto", proto);
        }

        assertThat(api.send(request).body()).contains("'" + scheme + "://localhost:" + port);
    }

    private String caller() {
        return api.get("/_livemock/requests")
                .json()
                .at("/Requests/0/Caller/Name")
                .asString();
    }
}
