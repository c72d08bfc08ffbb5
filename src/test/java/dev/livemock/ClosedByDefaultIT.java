package dev.livemock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.ServerTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Verifies that no unnecessary endpoint is exposed. */
@ServerTest
@OnlyOnH2
class ClosedByDefaultIT {

    private static final String SERIALIZED = "application/x-java-serialized-object";

    @Autowired
    private ApiClient api;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void exposesOnlyHealthAndMetrics() {
        assertThat(api.get("/actuator").json().get("_links").propertyNames())
                .containsExactlyInAnyOrder("self", "health", "health-path", "prometheus");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "auditevents",
                "beans",
                "caches",
                "conditions",
                "configprops",
                "env",
                "env/java.home",
                "flyway",
                "heapdump",
                "httpexchanges",
                "info",
                "integrationgraph",
                "jolokia",
                "liquibase",
                "logfile",
                "loggers",
                "loggers/ROOT",
                "mappings",
                "metrics",
                "quartz",
                "restart",
                "sbom",
                "scheduledtasks",
                "sessions",
                "shutdown",
                "startup",
                "threaddump"
            })
    void doesNotExposeOtherEndpoints(String id) {
        api.get("/actuator/" + id).assertError(404, "InvalidAction.NotFound");
        api.send("POST", "/actuator/" + id, "{}").assertError(404, "InvalidAction.NotFound");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/h2-console", "/h2-console/", "/h2", "/console", "/jolokia", "/manager/html", "/swagger-ui"})
    void hasNoConsole(String path) {
        api.get(path).assertError(404, "InvalidAction.NotFound");
    }

    @Test
    void doesNotDeserializeJavaObjects() throws IOException {
        byte[] object = serialized(new ArrayList<>(List.of("a")));

        api.post("/ListMessageGroup", SERIALIZED, BodyPublishers.ofByteArray(object))
                .assertError(415, "LiveMock.UnsupportedContentType");
        api.post("/_livemock/seed", SERIALIZED, BodyPublishers.ofByteArray(object))
                .assertError(400, "LiveMock.InvalidRequest");
        api.post("/_livemock/faults", SERIALIZED, BodyPublishers.ofByteArray(object))
                .assertError(400, "LiveMock.InvalidRequest");
    }

    @Test
    void doesNotStoreJavaObjects() {
        List<String> types = jdbc.query(
                "select distinct upper(data_type) from information_schema.columns where table_schema = 'public'",
                (row, number) -> row.getString(1));

        assertThat(types).isNotEmpty().doesNotContain("JAVA_OBJECT", "OTHER", "OBJECT");
    }

    private static byte[] serialized(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }
}
