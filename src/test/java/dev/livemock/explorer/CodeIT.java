package dev.livemock.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.RawHttp;
import dev.livemock.fixture.ServerTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnlyOnH2
@ServerTest
class CodeIT {

    private static final String LIST = "Action=ListMessageGroup&UserId=ann&PageNum=1&PageSize=20";

    @Autowired
    private ApiClient api;

    @LocalServerPort
    private int port;

    @Test
    void returnsLanguages() {
        ApiResponse response = api.get("/explorer/code");

        assertThat(response.json().get("Languages").valueStream().map(language -> language.get("Id")
                        .asString()))
                .containsExactly("java", "java-classic", "node", "python", "go", "curl", "curl-unsigned");
        assertThat(response.json().at("/Languages/2").toString())
                .isEqualTo("{\"Id\":\"node\",\"Name\":\"Node.js, TypeScript\",\"Highlight\":\"javascript\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "java, ListMessageGroup.java",
        "java-classic, ListMessageGroup.java",
        "node, ListMessageGroup.mjs",
        "python, ListMessageGroup.py",
        "go, ListMessageGroup.go",
        "curl, ListMessageGroup.sh",
        "curl-unsigned, ListMessageGroup.sh"
    })
    void returnsFileForDownload(String language, String fileName) {
        ApiResponse response = api.get("/explorer/code/" + language + "?" + LIST);

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-type")).contains("text/plain;charset=utf-8");
        assertThat(response.headers().firstValue("content-disposition"))
                .contains("attachment; filename=\"" + fileName + "\"");
        assertThat(response.body()).contains("localhost:" + port);
    }

    @Test
    void keepsOrderOfParameters() {
        assertThat(code("PageSize=20&UserId=%E4%B8%AD+1&PageNum=1").lines().filter(line -> line.startsWith("  --")))
                .isEqualTo(List.of(
                        "  --data-urlencode 'PageSize=20' \\",
                        "  --data-urlencode 'UserId=中 1' \\",
                        "  --data-urlencode 'PageNum=1' \\"));
    }

    private String code(String parameters) {
        return api.get("/explorer/code/curl-unsigned?Action=ListMessageGroup&" + parameters)
                .body();
    }

    @Test
    void callsHostOfRequest() {
        assertThat(codeFor("live.example:81").body()).contains("'http://live.example:81/ListMessageGroup'");
        assertThat(codeFor("[::1]").body()).contains("'http://[::1]/ListMessageGroup'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a'b", "a;b", "$(id)", "a b", "a:b", "a:1:2", "a\"b", "[a", "user@host", "a/b", "a\\"})
    void rejectsInvalidHost(String host) {
        codeFor(host).assertEnvelope();
    }

    private ApiResponse codeFor(String host) {
        return new RawHttp(port)
                .send("GET /explorer/code/curl-unsigned?" + LIST + " HTTP/1.1\r\nHost: " + host
                        + "\r\nConnection: close\r\n\r\n");
    }

    @Test
    void rejectsUnknownLanguage() {
        api.get("/explorer/code/cobol?" + LIST).assertInvalid("cobol is unknown; allowed languages are [java, ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    UserId=ann                                 | Action: is required
                    Action=                                    | Action: is required
                    Action=x%22%0A                             | is not an operation of the API
                    Action=ListMessageGroup&Action=GetMessageApp         | Action: must not be given more than once
                    Action=ListMessageGroup&UserId=a&UserId=a  | UserId: must not be given more than once
                    Action=ListMessageGroup&UserId=%00         | UserId: must not contain NUL
                    Action=ListMessageGroup&Colour=red         | Colour: unknown parameter; allowed parameters are [UserId,
                    Action=ListMessageGroup&x');id;('=1        | unknown parameter
                    """)
    void rejectsInvalidCall(String query, String message) {
        api.get("/explorer/code/java?" + query.replace("'", "%27")).assertInvalid(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "java-classic", "node", "python", "go"})
    void doesNotSendFormatWithSdk(String language) {
        assertThat(api.get("/explorer/code/" + language + "?" + LIST + "&Format=XML")
                        .body())
                .contains(" The parameter Format is omitted, since the SDK reads JSON only.\n")
                .doesNotContain("XML");
    }

    @ParameterizedTest
    @ValueSource(strings = {"curl", "curl-unsigned"})
    void sendsFormatWithCurl(String language) {
        assertThat(api.get("/explorer/code/" + language + "?" + LIST + "&Format=XML")
                        .body())
                .containsPattern("Format['= ]+XML'");
    }

    @Test
    void rejectsPost() {
        api.send("POST", "/explorer/code/java?" + LIST).assertError(400, "UnsupportedHTTPMethod");
    }
}
