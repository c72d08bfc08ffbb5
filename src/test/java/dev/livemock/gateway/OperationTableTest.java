package dev.livemock.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares README's table of the operations with the code. */
class OperationTableTest {

    @Test
    void hasEveryOperationWithItsRateAndRamLevel() throws IOException {
        List<String> expected =
                Arrays.stream(Operation.values()).map(OperationTableTest::row).toList();

        try (Stream<String> lines = Files.lines(Path.of("README.md"))) {
            assertThat(lines.filter(line -> line.contains("`live:")))
                    .isEqualTo(expected)
                    .hasSize(25);
        }
    }

    private static String row(Operation operation) {
        Operation.AccessLevel level = operation.accessLevel();
        return "| `%s` | `live:%s` | %s | %d |"
                .formatted(
                        operation.apiName(),
                        operation.apiName(),
                        level == null ? "not known" : level.name().toLowerCase(Locale.ROOT),
                        operation.queriesPerSecond());
    }
}
