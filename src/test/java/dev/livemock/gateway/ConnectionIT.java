package dev.livemock.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.HttpConnection;
import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.RawResponse;
import dev.livemock.fixture.ServerTest;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Tests that connections stay open after an error. Some clients would otherwise lose a call that they send while the server
 * closes the connection.
 */
@ServerTest
@OnlyOnH2
class ConnectionIT {

    private static final String LIST = "UserId=kept&PageNum=1&PageSize=20";

    @Autowired
    private ApiClient api;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "400, POST, /ListMessageGroup, UserId=kept",
        "400, PUT, /ListMessageGroup, ''",
        "404, POST, /NoSuchAction, a=b",
        "413, POST, /_livemock/faults, LARGE",
        "415, POST, /ListMessageGroup, {}",
        "400, POST, /SendLike, a=b"
    })
    void keepsConnectionOpenAfterError(int status, String method, String path, String body) throws Exception {
        assertThatConnectionStaysOpen(status, method, path, body.replace("LARGE", "x".repeat(100_000)));
    }

    @Test
    void keepsConnectionOpenAfterPlannedFault() throws Exception {
        api.send("POST", "/_livemock/faults", "{\"UserId\":\"failing\",\"Code\":\"ServiceUnavailable\",\"Times\":1}");

        assertThatConnectionStaysOpen(503, "POST", "/ListMessageGroup", "UserId=failing&PageNum=1&PageSize=20");
    }

    private void assertThatConnectionStaysOpen(int status, String method, String path, String body) throws Exception {
        try (HttpConnection connection = new HttpConnection(port)) {
            send(connection, method, path, body);

            RawResponse error = read(connection);
            send(connection, "POST", "/ListMessageGroup", LIST);

            assertThat(error.status()).isEqualTo(status);
            assertThat(error.closes()).isFalse();
            assertThat(read(connection).status()).isEqualTo(200);
        }
    }

    private static void send(HttpConnection connection, String method, String path, String body) throws Exception {
        String type = body.startsWith("{") ? "application/json" : ApiClient.FORM;
        connection.send("%s %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(method, path, type, body.length(), body)
                .getBytes(StandardCharsets.ISO_8859_1));
    }

    private static RawResponse read(HttpConnection connection) throws Exception {
        return Objects.requireNonNull(connection.read(false), "no response");
    }
}
