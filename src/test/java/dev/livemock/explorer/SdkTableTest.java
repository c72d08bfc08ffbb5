package dev.livemock.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the SDK table in README with the SDKs for which the explorer generates code. */
class SdkTableTest {

    private static final String CODE = "`";

    @ParameterizedTest
    @ValueSource(strings = {SdkVersions.NODE, SdkVersions.PYTHON, SdkVersions.GO})
    void containsSdkVersionsOfExplorer(String sdk) throws IOException {
        assertThat(readme()).contains(CODE + sdk + CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {SdkVersions.JAVA, SdkVersions.NODE, SdkVersions.PYTHON, SdkVersions.GO})
    void hasRowForEachSdk(String sdk) throws IOException {
        String name = sdk.replaceFirst("(:|@|==)v?[0-9.]+$", "");

        assertThat(readme().lines())
                .anyMatch(line ->
                        line.startsWith("| ") && line.contains(CODE + name + CODE) && line.contains("localhost:8080"));
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }
}
