package dev.livemock.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.ServerTest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lints both OpenAPI documents with the recommended rules of the linter. Skipped if there is no Node.js. */
@ServerTest
@OnlyOnH2
class OpenApiLintIT {

    /** The latest version that runs with Node.js 18, which is the version of Debian 12. */
    private static final String LINTER = "@redocly/cli@1.34.5";

    private static final int TIMEOUT_SECONDS = 180;
    private static final String NO_PROBLEMS = "{\"errors\":0,\"warnings\":0,\"ignored\":0}";

    @TempDir
    private static Path folder;

    @Autowired
    private ApiClient api;

    @BeforeAll
    static void findLinter() throws Exception {
        boolean hasNpx = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "npx")));
        assumeTrue(hasNpx, "the OpenAPI documents are not linted: there is no npx");
        assumeTrue(
                run("--version").matches("[0-9.]+\\s*"),
                "the OpenAPI documents are not linted: npx cannot get " + LINTER);
    }

    @Test
    void reportsNoErrorsOrWarnings() throws Exception {
        String report = run(
                "lint",
                "--extends=recommended",
                "--format=json",
                write("operations.json", "/v3/api-docs"),
                write("control.json", "/v3/api-docs/control"));

        assertThat(JsonMapper.shared()
                        .readerFor(JsonNode.class)
                        .<JsonNode>readValues(report)
                        .readAll())
                .as(report)
                .extracting(document -> document.get("totals").toString())
                .containsExactly(NO_PROBLEMS, NO_PROBLEMS);
    }

    private String write(String name, String path) throws IOException {
        return Files.writeString(folder.resolve(name), api.get(path).body()).toString();
    }

    /** Runs the linter and returns its output. Its errors are written to a separate file. */
    private static String run(String... arguments) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process linter = new ProcessBuilder(Stream.concat(Stream.of("npx", "--yes", LINTER), Stream.of(arguments))
                        .toList())
                .redirectOutput(output.toFile())
                .redirectError(folder.resolve("errors").toFile())
                .start();
        if (!linter.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
            List<ProcessHandle> children = linter.descendants().toList();
            linter.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
            throw new AssertionError("the linter did not terminate in time: " + Files.readString(output));
        }
        return Files.readString(output);
    }
}
