package dev.livemock.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.testing.ApiAnswer;
import dev.livemock.testing.ApiClient;
import dev.livemock.testing.HttpConnection;
import dev.livemock.testing.LiveMockTest;
import dev.livemock.testing.Planter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests whose bodies come after their headers, in parts, slowly or not at all. */
@LiveMockTest
class LateBodyIT {

    /** More than there are threads. */
    private static final int CROWD = 300;

    private static final int A_MOMENT_MILLIS = 30;
    private static final String LIST = "UserId=late&PageNum=1&PageSize=20";

    @Autowired
    private ApiClient api;

    @Autowired
    private Planter planter;

    @LocalServerPort
    private int port;

    @Test
    void holdNoThreadHoweverManyThereAre() throws Exception {
        List<HttpConnection> slow = new ArrayList<>();
        try {
            for (int i = 0; i < CROWD; i++) {
                HttpConnection connection = new HttpConnection(port);
                slow.add(connection);
                connection.send(bytes(
                        i % 2 == 0 ? ofLength("/ListMessageGroup", LIST.length()) : chunked("/ListMessageGroup")));
                connection.send(bytes(i % 2 == 0 ? LIST.substring(0, 1) : chunk(LIST.substring(0, 1))));
            }

            ApiAnswer answer = api.list(Map.of("UserId", "swift", "PageNum", "1", "PageSize", "20"));

            assertThat(answer.status()).isEqualTo(200);
            for (int i = 0; i < CROWD; i++) {
                String rest = LIST.substring(1);
                slow.get(i).send(bytes(i % 2 == 0 ? rest : chunk(rest) + chunk("")));
            }
            for (HttpConnection connection : slow) {
                assertThat(read(connection).status()).isIn(200, 400);
            }
        } finally {
            for (HttpConnection connection : slow) {
                connection.close();
            }
        }
    }

    @Test
    void areAnsweredAsIfTheirBodiesHadComeAtOnce() throws Exception {
        planter.app("late");
        String group = api.createGroup("late", "tardy");
        String form = "AppId=late&UserId=tardy&PageNum=1&PageSize=20";

        try (HttpConnection connection = new HttpConnection(port)) {
            sendInParts(connection, ofLength("/ListMessageGroup", form.length()), form);
            assertThat(read(connection).groupIds()).containsExactly(group);

            sendInParts(connection, chunked("/?Action=ListMessageGroup&Version=2016-11-01"), chunk(form), chunk(""));
            assertThat(read(connection).groupIds()).containsExactly(group);

            sendInParts(connection, ofLength("/ListMessageGroup", 9), "PageNum=x");
            read(connection).assertError(400, "MissingPageSize");
        }
    }

    @Test
    void meetTheFaultThatIsPlannedForThem() throws Exception {
        api.send("POST", "/_livemock/faults", "{\"UserId\":\"unlucky\",\"Code\":\"Planned\",\"Times\":1}");
        String form = "UserId=unlucky&PageNum=1&PageSize=20";

        try (HttpConnection connection = new HttpConnection(port)) {
            sendInParts(connection, ofLength("/ListMessageGroup", form.length()), form);

            read(connection).assertError(400, "Planned");
        }
    }

    @Test
    void mayBeALargeSeed() throws Exception {
        String seed = "{\"Apps\":[{\"AppId\":\"late-seed\"}]" + " ".repeat(3 << 20) + "}";

        try (HttpConnection connection = new HttpConnection(port)) {
            sendInParts(
                    connection,
                    chunked("/_livemock/seed"),
                    chunk(seed.substring(0, 10)),
                    chunk(seed.substring(10)),
                    chunk(""));

            ApiAnswer answer = read(connection);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }
        api.call("GetMessageApp", "AppId", "late-seed").result();
    }

    @Test
    void areRefusedIfTheyTurnOutTooLarge() throws Exception {
        String large = "a".repeat(BodyLimit.CALL + 1);

        for (String path : List.of("/ListMessageGroup", "/_livemock/faults")) {
            try (HttpConnection connection = new HttpConnection(port)) {
                sendInParts(connection, chunked(path), chunk(large), chunk(""));
                read(connection).assertError(413, "LiveMock.RequestTooLarge");
            }
        }
    }

    /** The client goes on and on, and nobody waits for it. */
    @Test
    void areRefusedAndCutOffIfTheyNeverEnd() throws Exception {
        String part = chunk("a".repeat(100_000));
        try (HttpConnection connection = new HttpConnection(port)) {
            connection.send(bytes(chunked("/ListMessageGroup")));
            for (int i = 0; i < 32; i++) {
                connection.send(bytes(part));
            }

            read(connection).assertError(413, "LiveMock.RequestTooLarge");
        }
    }

    @Test
    void areRefusedIfTheyBreakOff() throws Exception {
        for (String head : List.of(ofLength("/ListMessageGroup", LIST.length() + 1), chunked("/ListMessageGroup"))) {
            try (HttpConnection connection = new HttpConnection(port)) {
                sendInParts(connection, head, head.contains("chunked") ? chunk(LIST) : LIST);
                connection.finish();

                read(connection).assertError(400, "LiveMock.MalformedRequest");
            }
        }
    }

    @Test
    void areRefusedIfTheyAreNotChunkedAsTheySay() throws Exception {
        try (HttpConnection connection = new HttpConnection(port)) {
            sendInParts(connection, chunked("/ListMessageGroup"), chunk(LIST), "no chunk\r\n\r\n");

            read(connection).assertError(400, "LiveMock.MalformedRequest");
        }
    }

    @Test
    void areForgottenIfTheClientIsGone() throws Exception {
        for (int i = 0; i < 50; i++) {
            try (HttpConnection connection = new HttpConnection(port)) {
                sendInParts(connection, ofLength("/ListMessageGroup", 100_000), LIST);
            }
        }

        assertThat(api.get("/livez").status()).isEqualTo(200);
    }

    private static String ofLength(String path, int length) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: " + length + "\r\n\r\n";
    }

    private static String chunked(String path) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n";
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }

    private static void sendInParts(HttpConnection connection, String... parts) throws Exception {
        for (String part : parts) {
            connection.send(bytes(part));
            TimeUnit.MILLISECONDS.sleep(A_MOMENT_MILLIS);
        }
    }

    private static ApiAnswer read(HttpConnection connection) throws IOException {
        return Objects.requireNonNull(connection.read(false), "no answer").toApiAnswer();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
