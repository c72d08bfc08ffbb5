package dev.livemock.hostile;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livemock.testing.RawResponse;
import dev.livemock.testing.ResponseReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That what judges the answers to hostile input can say no. */
class OracleTest {

    private static final String ID = "10D90A2D-B697-4CD5-840B-35E75315C36F";
    private static final String SECRET = "top-secret";
    private static final HostileRequest REQUEST =
            Message.get("/ListMessageGroup").toRequest();

    private static final String RIGHT = """
            HTTP/1.1 400\s
            x-acs-request-id: ID
            X-Content-Type-Options: nosniff
            Content-Type: application/json;charset=utf-8

            {"RequestId":"ID","HostId":"h","Code":"InvalidPageNum","Message":"Specified parameter PageNum is not valid.","Recommend":"r"}""";

    private static final String RIGHT_IN_XML = """
            HTTP/1.1 400\s
            x-acs-request-id: ID
            X-Content-Type-Options: nosniff
            Content-Type: application/xml;charset=utf-8

            <Error><RequestId>ID</RequestId><HostId>h</HostId><Code>InvalidPageNum</Code><Message>Specified parameter PageNum is \
            not valid.</Message><Recommend>r</Recommend></Error>""";

    @Test
    void acceptsAnErrorOfTheCatalogue() {
        assertThatCode(() -> judge(RIGHT)).doesNotThrowAnyException();
        assertThatCode(() -> judge(RIGHT_IN_XML)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "Code":"InvalidPageNum"       | "Code":"NoSuchCode"            | not in the catalogue
                    Specified parameter           | Some other text for            | not in the catalogue
                    HTTP/1.1 400                  | HTTP/1.1 403                   | not in the catalogue
                    ,"Recommend":"r"              | ``                             | the fields
                    "Recommend":"r"               | "Recommend":"r","trace":"t"    | the fields
                    {"RequestId":"ID"             | {"RequestId":"another"         | another RequestId
                    x-acs-request-id: ID          | x-acs-request-id: 1            | no RequestId in the header
                    X-Content-Type-Options: nosniff | Vary: *                      | guess its type
                    X-Content-Type-Options: nosniff | forged-by-a-request: yes     | headers that nobody knows
                    Content-Type: application/json;charset=utf-8 | Content-Type: text/html | of type
                    parameter PageNum             | parameter java.lang.String     | the insides are shown
                    parameter PageNum             | parameter top-secret           | a secret is shown
                    "r"}                          | "r"                            | not JSON
                    """)
    void refusesAnErrorWithSomethingWrong(String right, String wrong, String failure) {
        assertThatThrownBy(() -> judge(RIGHT.replace(right, wrong)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(failure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0001", "]]>", "<", "&a;"})
    void refusesXmlThatIsNone(String hostile) {
        assertThatThrownBy(() -> judge(RIGHT_IN_XML.replace("PageNum is", hostile + " is")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("not XML");
    }

    @Test
    void refusesAFailure() {
        String failure = RIGHT.replace("400", "500")
                .replace("InvalidPageNum", "InternalError")
                .replace(
                        "Specified parameter PageNum is not valid.",
                        "The request processing has failed due to some unknown error.");

        assertThatThrownBy(() -> judge(failure)).hasMessageContaining("a failure");
    }

    @Test
    void refusesAnAnswerThatIsNotHttp() {
        String body = RIGHT.substring(RIGHT.indexOf('{'));

        assertThatThrownBy(() -> judge(body)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> new Oracle(SECRET).judgeBare(REQUEST, "hello".getBytes(StandardCharsets.UTF_8)))
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
    void refusesALineThatIsNotTheLogs(String line) {
        String whole = "2026-01-02T03:04:05.678Z  INFO 7 --- [main] a : b\n";

        assertThatCode(() -> ServerLog.of(whole, 7).assertWhole(SECRET)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ServerLog.of(whole + line, 7).assertWhole(SECRET))
                .hasMessageContaining("should not be in the log");
    }

    private static void judge(String answer) throws IOException {
        int end = answer.indexOf("\n\n");
        String body = answer.substring(end + 2).replace("ID", ID).replace("Request" + ID, "RequestId");
        String head = end < 0
                ? ""
                : answer.substring(0, end)
                        .replace("ID", ID)
                        .replace("Request" + ID, "RequestId")
                        .replace("\n", "\r\n");
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        byte[] bytes = (head + "\r\nContent-Length: " + length + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8);
        RawResponse read = new ResponseReader(new ByteArrayInputStream(bytes)).read(false);
        new Oracle(SECRET).judge(REQUEST, Objects.requireNonNull(read));
    }
}
