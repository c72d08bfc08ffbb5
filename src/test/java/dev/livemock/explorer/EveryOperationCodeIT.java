package dev.livemock.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.ServerTest;
import dev.livemock.gateway.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Generates code for every operation, with the example parameters of the OpenAPI document, and compiles the code. */
@ServerTest
@OnlyOnH2
class EveryOperationCodeIT {

    @Autowired
    private ApiClient api;

    private JsonNode document;

    static List<Language> languages() {
        return Language.all();
    }

    @BeforeEach
    void readDocument() {
        document = api.get("/v3/api-docs").json();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void sendsAllParameters(Language language) {
        for (Operation operation : Operation.values()) {
            assertThat(code(language, operation))
                    .contains(operation.apiName())
                    .contains(examples(operation).keySet());
        }
    }

    @Test
    void compilesAsJava(@TempDir Path folder) {
        JavaSources sources = new JavaSources();
        for (Operation operation : Operation.values()) {
            sources.add("tea", operation.apiName(), code(Language.named("java"), operation));
            sources.add("classic", operation.apiName(), code(Language.named("java-classic"), operation));
        }

        assertThat(sources.compile(folder)).isEmpty();
    }

    @Test
    void compilesAsStrictTypeScript() throws IOException {
        Path folder = Toolchain.NODE.newFolder();
        for (Operation operation : Operation.values()) {
            Files.writeString(folder.resolve(operation.apiName() + ".mts"), code(Language.named("node"), operation));
        }

        ProcessRun run = ProcessRun.of(folder, Map.of(), typeScriptCompiler());

        assertThat(run.exitCode()).as(run.toString()).isZero();
    }

    private static List<String> typeScriptCompiler() {
        return Stream.concat(
                        Stream.of("npx", "tsc", "--strict", "--noEmit", "--module", "nodenext"),
                        Arrays.stream(Operation.values()).map(operation -> operation.apiName() + ".mts"))
                .toList();
    }

    private String code(Language language, Operation operation) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("Action", operation.apiName());
        query.putAll(examples(operation));
        return api.get("/explorer/code/" + language.id() + "?" + ApiClient.encode(query))
                .body();
    }

    /** Returns the examples of all parameters except Format, which is a reference. */
    private Map<String, String> examples(Operation operation) {
        Map<String, String> examples = new LinkedHashMap<>();
        document.path("paths")
                .path("/" + operation.apiName())
                .at("/get/parameters")
                .valueStream()
                .filter(parameter -> parameter.has("name"))
                .forEach(parameter -> examples.put(parameter.get("name").asString(), exampleOf(parameter)));
        return examples;
    }

    private static String exampleOf(JsonNode parameter) {
        JsonNode content = parameter.at("/content/application~1json");
        JsonNode example = (content.isMissingNode() ? parameter : content).get("example");
        return example.isContainer() ? example.toString() : example.asString();
    }
}
