package dev.livemock.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Verifies that the code in docs/for-testers.md is the code that is compiled and tested here. */
class DocumentationTest {

    @ParameterizedTest
    @ValueSource(strings = {"LiveMockProcess", "LiveMockContainer"})
    void containsRecipe(String name) throws IOException {
        String code = Files.readString(Path.of("src/test/java/dev/livemock/recipe", name + ".java"));

        assertThat(Files.readString(Path.of("docs/for-testers.md")))
                .contains(code.substring(code.indexOf("import ")).strip());
    }
}
