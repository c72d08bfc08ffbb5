package dev.livemock.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.RawHttp;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@OnlyOnH2
@ControlTest
class CrossSiteInterceptorIT {

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

    @Autowired
    private ApiClient api;

    @LocalServerPort
    private int port;

    @BeforeEach
    void reset() {
        api.send("POST", "/_livemock/reset");
    }

    /** The interceptor is registered only for the paths in this test. */
    @Test
    void protectsEveryControlRoute() {
        assertThat(mappings.getHandlerMethods().entrySet())
                .filteredOn(mapping ->
                        mapping.getValue().getBeanType().getPackage() == CrossSiteInterceptorIT.class.getPackage())
                .isNotEmpty()
                .allSatisfy(mapping -> assertThat(mapping.getKey().getPatternValues())
                        .allMatch(path -> path.startsWith("/_livemock/") || path.startsWith("/v3/api-docs")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "http://localhost.evil.example"})
    void rejectsForeignOrigin(String origin) {
        api.send(api.request("/_livemock/clock").header("Origin", origin)).assertError(403, "LiveMock.ForeignPage");
    }

    @Test
    void acceptsOwnOrigin() {
        assertThat(api.send(api.request("/_livemock/clock").header("Origin", "http://localhost:" + port))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:3000", "http://127.0.0.1:3000"})
    void acceptsLoopbackOrigin(String origin) {
        assertThat(api.send(api.request("/_livemock/clock").header("Origin", origin))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void acceptsLinkFromAnotherSite() {
        assertThat(navigateFromAnotherSite("GET", "/_livemock/state").status()).isEqualTo(200);
    }

    @Test
    void rejectsCrossSitePostNavigationWithoutOrigin() {
        navigateFromAnotherSite("POST", "/_livemock/reset").assertError(403, "LiveMock.ForeignPage");
    }

    private ApiResponse navigateFromAnotherSite(String method, String path) {
        return api.send(api.request(path)
                .header("Sec-Fetch-Site", "cross-site")
                .header("Sec-Fetch-Mode", "navigate")
                .method(method, BodyPublishers.noBody()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "nonsense"})
    void rejectsFetchFromAnotherSite(String site) {
        api.send(api.request("/_livemock/clock").header("Sec-Fetch-Site", site))
                .assertError(403, "LiveMock.ForeignPage");
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void acceptsFetchFromOwnPage(String site) {
        assertThat(api.send(api.request("/_livemock/clock").header("Sec-Fetch-Site", site))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "evil.notlocalhost",
                "localhost.evil.example",
                "127.0.0.1.evil.example"
            })
    void rejectsForeignHost(String host) {
        get("/_livemock/clock", host).assertError(403, "LiveMock.ForeignPage");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST:8080",
                "livemock:8080",
                "host.docker.internal:8080",
                "a.localhost",
                "127.0.0.1:1",
                "[::1]:8080",
                "[::1]"
            })
    void acceptsLocalHosts(String host) {
        assertThat(get("/_livemock/clock", host).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/%5Flivemock/clock", "/_livemock/./clock", "/x/../_livemock/clock", "/_livemock;a=b/clock"})
    void rejectsForeignHostOnOtherSpellingsOfPath(String path) {
        assertThat(get(path, "evil.example").status()).isIn(400, 403, 404);
    }

    @Test
    void doesNotCheckHostOfApiCalls() {
        assertThat(get("/ListMessageGroup?UserId=ann&PageNum=1&PageSize=1", "evil.example")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void rejectsUnsupportedMethod() {
        api.send("PATCH", "/_livemock/clock").assertError(400, "UnsupportedHTTPMethod");
    }

    private ApiResponse get(String path, String host) {
        return new RawHttp(port).send("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }
}
