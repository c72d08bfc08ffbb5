package dev.livemock.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.testing.LiveMockTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Holds README's table of the operations to what the code says. */
@LiveMockTest
class OperationTableIT {

    @Autowired
    private Actions actions;

    @Test
    void isTheSameInTheReadme() throws IOException {
        List<String> expected = Arrays.stream(Operation.values()).map(this::row).toList();

        try (Stream<String> lines = Files.lines(Path.of("README.md"))) {
            assertThat(lines.filter(line -> line.contains("`live:")))
                    .isEqualTo(expected)
                    .hasSize(25);
        }
    }

    private String row(Operation operation) {
        Operation.AccessLevel level = operation.accessLevel();
        return "| `%s` | %s | `live:%s` | %s | %d |"
                .formatted(
                        operation.apiName(),
                        actions.emulated().contains(operation) ? "yes" : "no",
                        operation.apiName(),
                        level == null ? "not known" : level.name().toLowerCase(Locale.ROOT),
                        operation.queriesPerSecond());
    }
}
