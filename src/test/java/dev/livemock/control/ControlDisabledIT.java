package dev.livemock.control;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@ServerTest
@OnlyOnH2
@TestPropertySource(properties = "livemock.control.enabled=false")
class ControlDisabledIT {

    @Autowired
    private ApiClient api;

    @ParameterizedTest
    @CsvSource({
        "GET, clock",
        "PUT, clock",
        "POST, reset",
        "DELETE, faults/1",
        "PATCH, clock",
        "OPTIONS, state",
        "GET, nothing"
    })
    void returnsNotFoundForControlRoutes(String method, String path) {
        api.send(method, "/_livemock/" + path).assertError(404, "InvalidAction.NotFound");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v3/api-docs",
                "/v3/api-docs/control",
                "/v3/api-docs/nothing",
                "/explorer",
                "/explorer/main.js",
                "/explorer/code",
                "/explorer/code/java?Action=ListMessageApp"
            })
    void returnsNotFoundForExplorerAndDocuments(String path) {
        api.get(path).assertError(404, "InvalidAction.NotFound");
    }

    @Test
    void doesNotRedirectBrowsers() {
        api.send(api.request("/").header("Accept", "text/html")).assertError(400, "MissingAction");
    }
}
