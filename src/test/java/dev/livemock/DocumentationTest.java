package dev.livemock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Verifies that the code in docs/testing-with-junit.md is the code of the example, which every build compiles and runs. */
class DocumentationTest {

    private static final Path EXAMPLE = Path.of("examples/backend/src/test");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java/com/example/backend/GroupTest.java",
                "java/com/example/backend/GroupServiceTest.java",
                "java/com/example/backend/BackendTest.java",
                "resources/groups.yaml"
            })
    void showsFileOfExample(String file) throws IOException {
        String content = Files.readString(EXAMPLE.resolve(file));
        String shown =
                content.substring(Math.max(content.indexOf("import "), 0)).strip();

        assertThat(Files.readString(Path.of("docs/testing-with-junit.md"))).contains(shown);
    }
}
