package dev.livemock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;

/** Compares the usage text with the settings and with the SDK table in README. */
class UsageTest {

    private static final Pattern CODE = Pattern.compile("`([^`]*localhost:8080[^`]*)`");

    @Test
    void containsAllSettings() {
        String text = Usage.text(Map.of(), "env");

        assertThat(settingsOf("livemock", LiveMockProperties.class))
                .contains("livemock.seed", "livemock.control.token", "livemock.callback.url")
                .allSatisfy(setting -> assertThat(text).contains("  " + setting));
    }

    private static Stream<String> settingsOf(String prefix, Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).flatMap(component -> settingsOf(prefix, component));
    }

    private static Stream<String> settingsOf(String prefix, RecordComponent component) {
        String name = prefix + "." + DataObjectPropertyName.toDashedForm(component.getName());
        return component.getType().isRecord() ? settingsOf(name, component.getType()) : Stream.of(name);
    }

    @Test
    void containsLinesOfSdkTable() throws IOException {
        List<String> lines = Files.readString(Path.of("README.md"))
                .lines()
                .filter(line -> line.startsWith("| "))
                .flatMap(line -> CODE.matcher(line).results().map(result -> result.group(1)))
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
