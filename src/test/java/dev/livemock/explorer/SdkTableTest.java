package dev.livemock.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the SDKs and languages in the documentation with those for which the explorer generates code. */
class SdkTableTest {

    private static final String CODE = "`";

    @ParameterizedTest
    @ValueSource(
            strings = {SdkVersions.JAVA, SdkVersions.JAVA_CLASSIC, SdkVersions.NODE, SdkVersions.PYTHON, SdkVersions.GO
            })
    void containsSdkVersionsOfExplorer(String sdk) throws IOException {
        assertThat(Files.readString(Path.of("docs/getting-started.md"))).contains(CODE + sdk + CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {SdkVersions.JAVA, SdkVersions.NODE, SdkVersions.PYTHON, SdkVersions.GO})
    void hasRowForEachSdk(String sdk) throws IOException {
        String name = sdk.replaceFirst("(:|@|==)v?[0-9.]+$", "");

        assertThat(Files.readString(Path.of("README.md")).lines())
                .anyMatch(line ->
                        line.startsWith("| ") && line.contains(CODE + name + CODE) && line.contains("localhost:8080"));
    }

    @Test
    void listsLanguages() throws IOException {
        String page = Files.readString(Path.of("docs/explorer.md"));

        assertThat(Language.all()).allMatch(language -> page.contains("\n| `" + language.id() + "` |"));
    }
}
