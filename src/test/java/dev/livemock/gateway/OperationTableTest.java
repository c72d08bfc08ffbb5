package dev.livemock.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;

/** Compares README's table of the operations with the code. */
class OperationTableTest {

    private final Set<String> emulated = findEmulated();

    @Test
    void hasEveryOperationWithItsRateAndRamLevel() throws IOException {
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
                        emulated.contains(operation.apiName()) ? "yes" : "no",
                        operation.apiName(),
                        level == null ? "not known" : level.name().toLowerCase(Locale.ROOT),
                        operation.queriesPerSecond());
    }

    /** Returns the names of the operations that have a controller method. */
    private static Set<String> findEmulated() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        return scanner.findCandidateComponents("dev.livemock").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(name -> ClassUtils.resolveClassName(String.valueOf(name), null))
                .filter(type -> type.getEnclosingClass() == null)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Action.class))
                .map(method -> method.getAnnotation(Action.class).value())
                .collect(Collectors.toSet());
    }
}
