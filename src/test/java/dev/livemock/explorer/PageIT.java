package dev.livemock.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.testing.ApiClient;
import dev.livemock.testing.ApiResponse;
import dev.livemock.testing.LiveMockTest;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is served for the page; how it behaves is seen in a browser by {@link ExplorerIT}. */
@LiveMockTest
@ExtendWith(OutputCaptureExtension.class)
class PageIT {

    private static final String OF_A_BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @Autowired
    private ApiClient api;

    @Test
    void isAPage() {
        ApiResponse page = api.get("/explorer");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(page.body()).startsWith("<!doctype html>");
    }

    @Test
    void returnsTheSameContentLengthToHead() {
        assertThat(api.send("HEAD", "/explorer/main.js").headers().firstValue("content-length"))
                .isEqualTo(api.get("/explorer/main.js").headers().firstValue("content-length"))
                .isPresent();
    }

    @Test
    void hasEverythingThatItNames() {
        assertThat(filesNamedIn(api.get("/explorer").body()))
                .hasSizeGreaterThan(4)
                .allSatisfy(file -> assertThat(api.get("/" + file).status()).isEqualTo(200));
    }

    @Test
    void namesNoOtherServer() {
        assertThat(api.get("/explorer").body())
                .doesNotContain("http:")
                .doesNotContain("https:")
                .doesNotContain("\"//");
    }

    private static Stream<String> filesNamedIn(String page) {
        return Pattern.compile("(?:href|src)=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1));
    }

    @ParameterizedTest
    @CsvSource({
        "main.js, text/javascript",
        "explorer.css, text/css",
        "icon.svg, image/svg+xml",
        "lib/preact/preact.module.js, text/javascript",
        "lib/pico/pico.min.css, text/css"
    })
    void servesEachFileAsWhatItIs(String file, String type) {
        assertThat(api.get("/explorer/" + file).headers().firstValue("content-type"))
                .hasValueSatisfying(actual -> assertThat(actual).startsWith(type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/explorer", "/explorer/main.js"})
    void allowsNothingThatIsNotItsOwn(String path) {
        ApiResponse answer = api.get(path);

        assertThat(answer.headers().firstValue("content-security-policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self';", "style-src 'self';", "connect-src 'self'")
                        .doesNotContain("unsafe"));
        assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/explorer/nothing.js",
                "/explorer/../application.properties",
                "/explorer/%2e%2e/application.properties",
                "/explorer/x%2F..%2F..%2Fapplication%E2%80%A8.properties",
                "/explorer/"
            })
    void hasNothingElseAndSaysNothingInTheLog(String path, CapturedOutput output) {
        assertThat(api.get(path).status()).isBetween(400, 404);
        assertThat(output).doesNotContain("application");
    }

    @Test
    void isWhereABrowserGoesThatOpensTheRoot() {
        ApiResponse answer = api.send(api.request("/").header("Accept", OF_A_BROWSER));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location")).contains("/explorer");
    }

    @ParameterizedTest
    @CsvSource({"/?Action=ListMessageGroup, MissingVersion", "/?Version=2016-11-01, MissingAction"})
    void isNotWhereACallOfABrowserGoes(String path, String code) {
        api.send(api.request(path).header("Accept", OF_A_BROWSER + ";q=0.5,application/json"))
                .assertError(400, code);
    }

    @Test
    void isNotWhereOtherClientsGo() {
        api.get("/").assertError(400, "MissingAction");
    }
}
