package dev.livemock.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.ServerTest;
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

/** Tests the files of the page. {@link DemoExplorerTest} and its subclasses test the page in a browser. */
@ServerTest
@OnlyOnH2
@ExtendWith(OutputCaptureExtension.class)
class PageIT {

    private static final String BROWSER_ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @Autowired
    private ApiClient api;

    @Test
    void servesPage() {
        ApiResponse page = api.get("/explorer");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(page.body()).startsWith("<!doctype html>");
    }

    @Test
    void returnsSameContentLengthForHead() {
        assertThat(api.send("HEAD", "/explorer/main.js").headers().firstValue("content-length"))
                .isEqualTo(api.get("/explorer/main.js").headers().firstValue("content-length"))
                .isPresent();
    }

    @Test
    void servesAllReferencedFiles() {
        assertThat(filesNamedIn(api.get("/explorer").body()))
                .hasSizeGreaterThan(4)
                .allSatisfy(file -> assertThat(api.get("/" + file).status()).isEqualTo(200));
    }

    @Test
    void referencesNoOtherServer() {
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
    void servesFilesWithTheirMediaType(String file, String type) {
        assertThat(api.get("/explorer/" + file).headers().firstValue("content-type"))
                .hasValueSatisfying(actual -> assertThat(actual).startsWith(type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/explorer", "/explorer/main.js"})
    void sendsSecurityHeaders(String path) {
        ApiResponse response = api.get(path);

        assertThat(response.headers().firstValue("content-security-policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self';", "style-src 'self';", "connect-src 'self'")
                        .doesNotContain("unsafe"));
        assertThat(response.headers().firstValue("x-content-type-options")).contains("nosniff");
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
    void rejectsOtherPathsWithoutLogging(String path, CapturedOutput output) {
        assertThat(api.get(path).status()).isBetween(400, 404);
        assertThat(output).doesNotContain("application");
    }

    @Test
    void redirectsBrowserAtRoot() {
        ApiResponse response = api.send(api.request("/").header("Accept", BROWSER_ACCEPT));

        assertThat(response.status()).isEqualTo(302);
        assertThat(response.headers().firstValue("location")).contains("/explorer");
    }

    @ParameterizedTest
    @CsvSource({"/?Action=ListMessageGroup, MissingVersion", "/?Version=2016-11-01, MissingAction"})
    void doesNotRedirectApiCallOfBrowser(String path, String code) {
        api.send(api.request(path).header("Accept", BROWSER_ACCEPT + ";q=0.5,application/json"))
                .assertError(400, code);
    }

    @Test
    void doesNotRedirectOtherClients() {
        api.get("/").assertError(400, "MissingAction");
    }
}
