package dev.livemock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the usage text with the settings and with the SDK table in README. */
class UsageTest {

    @Test
    void containsAllSettings() {
        String text = Usage.text(Map.of(), "env");

        assertThat(Setting.all().map(Setting::name))
                .contains("livemock.seed", "livemock.control.token", "livemock.callback.url")
                .allSatisfy(setting -> assertThat(text).contains("  " + setting));
    }

    @Test
    void containsLinesOfSdkTable() {
        List<String> lines = MarkdownPage.of("README.md").section("SDK configuration").rows().stream()
                .flatMap(row -> MarkdownPage.codeIn(row.get(1)).stream())
                .filter(code -> code.contains("localhost:8080"))
                .toList();

        assertThat(lines).hasSizeGreaterThan(8).allSatisfy(line -> assertThat(Usage.text(Map.of(), "env"))
                .contains(line));
    }

    @Test
    void usesPortOfArgumentsBeforeThatOfEnvironment() {
        Map<String, String> environment = Map.of("SERVER_PORT", "9001");

        assertThat(Usage.text(environment, "env")).contains("localhost:9001").doesNotContain("localhost:8080");
        assertThat(Usage.text(environment, "env", "--server.port=9002")).contains("localhost:9002");
        assertThat(Usage.text(environment, "env", "--server.port=0")).contains("localhost:8080");
    }

    @ParameterizedTest
    @ValueSource(strings = {"env", "help", "--help", "-h"})
    void isRequestedByCommand(String command) {
        assertThat(Usage.isRequested(command)).isTrue();
        assertThat(Usage.isRequested("--server.port=9002", command)).isTrue();
    }

    @Test
    void isNotRequestedBySettings() {
        assertThat(Usage.isRequested()).isFalse();
        assertThat(Usage.isRequested("--server.port=0")).isFalse();
    }
}
