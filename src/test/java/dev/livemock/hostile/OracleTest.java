package dev.livemock.hostile;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livemock.fixture.RawResponse;
import dev.livemock.fixture.ResponseReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Verifies that the oracle rejects invalid responses. */
class OracleTest {

    private static final String ID = "10D90A2D-B697-4CD5-840B-35E75315C36F";
    private static final String SECRET = "top-secret";
    private static final HostileRequest REQUEST =
            Message.get("/ListMessageGroup").toRequest();

    private static final String VALID = """
            HTTP/1.1 400\s
            x-acs-request-id: ID
            X-Content-Type-Options: nosniff
            Content-Type: application/json;charset=utf-8

            {"RequestId":"ID","HostId":"h","Code":"InvalidPageNum","Message":"Specified parameter PageNum is not valid.","Recommend":"r"}""";

    private static final String VALID_XML = """
            HTTP/1.1 400\s
            x-acs-request-id: ID
            X-Content-Type-Options: nosniff
            Content-Type: application/xml;charset=utf-8

            <Error><RequestId>ID</RequestId><HostId>h</HostId><Code>InvalidPageNum</Code><Message>Specified parameter PageNum is \
            not valid.</Message><Recommend>r</Recommend></Error>""";

    @Test
    void acceptsErrorOfCatalog() {
        assertThatCode(() -> check(VALID)).doesNotThrowAnyException();
        assertThatCode(() -> check(VALID_XML)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "Code":"InvalidPageNum"       | "Code":"NoSuchCode"            | not in the catalog
                    Specified parameter           | Some other text for            | not in the catalog
                    HTTP/1.1 400                  | HTTP/1.1 403                   | not in the catalog
                    ,"Recommend":"r"              | ``                             | the fields
                    "Recommend":"r"               | "Recommend":"r","trace":"t"    | the fields
                    {"RequestId":"ID"             | {"RequestId":"another"         | another RequestId
                    x-acs-request-id: ID          | x-acs-request-id: 1            | no RequestId in the header
                    X-Content-Type-Options: nosniff | Vary: *                      | X-Content-Type-Options is missing
                    X-Content-Type-Options: nosniff | forged-by-a-request: yes     | unknown headers
                    Content-Type: application/json;charset=utf-8 | Content-Type: text/html | of type
                    parameter PageNum             | parameter java.lang.String     | internals are exposed
                    parameter PageNum             | parameter top-secret           | a secret is exposed
                    "r"}                          | "r"                            | not JSON
                    """)
    void rejectsInvalidError(String right, String wrong, String failure) {
        assertThatThrownBy(() -> check(VALID.replace(right, wrong)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(failure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0001", "]]>", "<", "&a;"})
    void rejectsInvalidXml(String hostile) {
        assertThatThrownBy(() -> check(VALID_XML.replace("PageNum is", hostile + " is")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("not XML");
    }

    @Test
    void rejectsServerError() {
        String failure = VALID.replace("400", "500")
                .replace("InvalidPageNum", "InternalError")
                .replace(
                        "Specified parameter PageNum is not valid.",
                        "The request processing has failed due to some unknown error.");

        assertThatThrownBy(() -> check(failure)).hasMessageContaining("a server error");
    }

    @Test
    void rejectsResponseThatIsNotHttp() {
        assertThatThrownBy(() -> new Oracle(SECRET).checkBare(REQUEST, "hello".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("no error");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-02T03:04:05.678Z ERROR 7 --- [main] a : b",
                "2026-01-02T03:04:05.678Z  WARN 1 --- [main] a : a line of another process",
                "\tat dev.livemock.LiveMock.main(LiveMock.java:1)",
                "2026-01-02T03:04:05.678Z  WARN 7 --- [main] a : top-secret"
            })
    void rejectsInvalidLogLine(String line) {
        String whole = "2026-01-02T03:04:05.678Z  INFO 7 --- [main] a : b\n";

        assertThatCode(() -> ServerLog.of(whole, 7).assertValid(SECRET)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ServerLog.of(whole + line, 7).assertValid(SECRET))
                .hasMessageContaining("invalid log line");
    }

    private static void check(String response) throws IOException {
        int end = response.indexOf("\n\n");
        String body = response.substring(end + 2).replace("ID", ID);
        String head = response.substring(0, end).replace("ID", ID).replace("\n", "\r\n");
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        byte[] bytes = (head + "\r\nContent-Length: " + length + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8);
        RawResponse read = new ResponseReader(new ByteArrayInputStream(bytes)).read(false);
        new Oracle(SECRET).check(REQUEST, Objects.requireNonNull(read));
    }
}
