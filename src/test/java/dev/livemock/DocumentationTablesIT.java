package dev.livemock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.OpenApi;
import dev.livemock.fixture.OpenApi.Described;
import dev.livemock.fixture.ServerTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Compares the tables about the control API with its OpenAPI document. */
@OnlyOnH2
@ServerTest
class DocumentationTablesIT {

    @Autowired
    private ApiClient api;

    @Test
    void listsControlRoutes() {
        assertThat(namesIn("docs/control-api.md", "Routes"))
                .as("docs/control-api.md, Routes")
                .containsExactlyInAnyOrderElementsOf(openApi()
                        .operations()
                        .map(Object::toString)
                        .filter(route -> route.contains("/_livemock/"))
                        .toList());
    }

    @Test
    void listsControlRoutesInReadme() {
        assertThat(namesIn("README.md", "Control API"))
                .as("README.md, Control API")
                .containsExactlyInAnyOrderElementsOf(openApi()
                        .operations()
                        .map(Described::path)
                        .filter(path -> path.startsWith("/_livemock/"))
                        .map(path -> path.split("/", -1)[2])
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @CsvSource({
        "docs/control-api.md, Faults,                 FaultRequest",
        "docs/control-api.md, Clock,                  ClockBody",
        "docs/control-api.md, Rate limits,            ThrottleBody",
        "docs/seed-data.md,   Fields of an app,       SeedApp",
        "docs/seed-data.md,   Fields of a group,      SeedGroup",
        "docs/seed-data.md,   Fields of a member,     SeedMember",
        "docs/seed-data.md,   Fields of a message,    SeedMessage",
        "docs/seed-data.md,   Fields of a muted user, SeedMutedUser",
        "docs/seed-data.md,   Generated groups,       GeneratedGroups"
    })
    void listsFields(String page, String heading, String schema) {
        Stream<String> fields = openApi()
                .document()
                .at("/components/schemas/" + schema + "/properties")
                .propertyStream()
                .map(property -> property.getKey());

        assertThat(namesIn(page, heading)).containsExactlyInAnyOrderElementsOf(fields.toList());
    }

    private static List<String> namesIn(String page, String heading) {
        return MarkdownPage.of(page).section(heading).rows().stream()
                .flatMap(row -> MarkdownPage.codeIn(row.get(0)).stream())
                .toList();
    }

    private OpenApi openApi() {
        return OpenApi.of(api.get("/v3/api-docs/control"));
    }
}
