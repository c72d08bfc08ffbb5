package dev.livemock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.auth.CredentialSettings;
import dev.livemock.gateway.ErrorCode;
import dev.livemock.gateway.Operation;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jetty.util.Jetty;
import org.hibernate.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.json.JsonMapper;

/** Compares the tables of the documentation with the code. */
class DocumentationTablesTest {

    private static final MarkdownPage CONFIGURATION = MarkdownPage.of("docs/configuration.md");
    private static final Path CODE = Path.of("src/main/java/dev/livemock");
    private static final Path TESTS = Path.of("src/test/java");

    @Test
    void listsOperationsWithRatesAndRamLevels() {
        List<List<String>> expected = Arrays.stream(Operation.values())
                .map(DocumentationTablesTest::rowOf)
                .toList();

        assertThat(MarkdownPage.of("docs/operations.md")
                        .section("Table of operations")
                        .rows())
                .containsExactlyElementsOf(expected);
    }

    private static List<String> rowOf(Operation operation) {
        Operation.AccessLevel level = operation.accessLevel();
        return List.of(
                "`" + operation.apiName() + "`",
                "`live:" + operation.apiName() + "`",
                level == null ? "not documented" : level.name().toLowerCase(Locale.ROOT),
                Integer.toString(operation.queriesPerSecond()));
    }

    @Test
    void listsErrorCodesWithStatus() {
        assertThat(MarkdownPage.of("docs/errors.md").section("Error codes").rows())
                .extracting(row ->
                        row.get(0) + " " + MarkdownPage.codeIn(row.get(1)).get(0))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ErrorCode.values())
                        .map(error ->
                                error.status() + " " + error.exception("…", "…").code())
                        .collect(Collectors.toSet()));
    }

    @Test
    void listsSettingsWithDefaults() {
        Map<String, String> defaults = defaultsIn(CONFIGURATION.section("Settings"));
        List<Setting> settings = Stream.concat(
                        Setting.all(), Setting.in("livemock.auth.credentials[0]", CredentialSettings.class))
                .filter(setting -> !setting.name().equals("livemock.auth.credentials"))
                .toList();

        assertThat(defaults.keySet().stream().filter(name -> name.startsWith("livemock.")))
                .containsExactlyInAnyOrderElementsOf(
                        settings.stream().map(Setting::name).toList());
        assertThat(settings.stream().filter(setting -> setting.defaultValue() != null))
                .hasSizeGreaterThan(5)
                .allSatisfy(setting -> assertThat(defaults.get(setting.name())).isEqualTo(setting.defaultValue()));
    }

    @Test
    void listsSettingsInReadmeAsInConfiguration() {
        Map<String, String> settings = defaultsIn(MarkdownPage.of("README.md").section("Settings"));

        assertThat(settings).hasSize(10);
        assertThat(defaultsIn(CONFIGURATION.section("Settings"))).containsAllEntriesOf(settings);
    }

    private static Map<String, String> defaultsIn(MarkdownPage section) {
        return section.rows().stream()
                .flatMap(row -> MarkdownPage.codeIn(row.get(0)).stream()
                        .map(name -> Map.entry(name.replace(".<name>", ""), row.get(1))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void listsPropertiesOfAccessKey() {
        assertThat(MarkdownPage.of("docs/authentication.md")
                        .section("AccessKeys")
                        .rows())
                .flatExtracting(row -> MarkdownPage.codeIn(row.get(0)))
                .containsExactlyElementsOf(Setting.in("", CredentialSettings.class)
                        .map(setting -> setting.name().substring(1))
                        .toList());
    }

    @Test
    void namesExistingTestsOfGuarantees() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            List<String> tests =
                    files.map(file -> file.getFileName().toString()).toList();

            assertThat(MarkdownPage.of("docs/guarantees.md").rows())
                    .extracting(row -> MarkdownPage.codeIn(row.get(1)))
                    .allSatisfy(
                            names -> assertThat(names).isNotEmpty().allMatch(name -> tests.contains(name + ".java")));
        }
    }

    @Test
    void listsPackages() throws IOException {
        try (Stream<Path> files = Files.walk(CODE)) {
            List<String> packages = files.filter(Files::isDirectory)
                    .map(directory -> CODE.relativize(directory).toString().replace('/', '.'))
                    .map(name -> name.isEmpty() ? "dev.livemock" : name)
                    .toList();

            assertThat(MarkdownPage.of("CONTRIBUTING.md").section("Packages").rows())
                    .flatExtracting(row -> MarkdownPage.codeIn(row.get(0)))
                    .containsExactlyInAnyOrderElementsOf(packages);
        }
    }

    @Test
    void listsEntitiesWithTables() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Entity.class));
        List<String> entities = scanner.findCandidateComponents("dev.livemock").stream()
                .map(bean -> ClassUtils.resolveClassName(Objects.requireNonNull(bean.getBeanClassName()), null))
                .map(type -> type.getSimpleName() + " " + tableOf(type))
                .toList();

        assertThat(MarkdownPage.of("docs/architecture.md").section("Storage").rows())
                .extracting(row -> MarkdownPage.codeIn(row.get(0)).get(0) + " "
                        + MarkdownPage.codeIn(row.get(1)).get(0))
                .containsExactlyInAnyOrderElementsOf(entities);
    }

    private static String tableOf(Class<?> type) {
        Table table = type.getAnnotation(Table.class);
        return table == null || table.name().isEmpty()
                ? type.getSimpleName().replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(Locale.ROOT)
                : table.name();
    }

    @Test
    void numbersDecisions() {
        assertThat(Pattern.compile("(?m)^(\\d+)\\. \\*\\*")
                        .matcher(MarkdownPage.of("docs/decisions.md").text())
                        .results()
                        .map(number -> Integer.parseInt(number.group(1))))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 24).boxed().toList());
    }

    @ParameterizedTest
    @CsvSource({"Results, bench/results.md", "Results on PostgreSQL, bench/results-postgres.md"})
    void showsResultsOfBenchmark(String heading, String results) {
        assertThat(MarkdownPage.of("docs/performance.md").section(heading).rows())
                .isNotEmpty()
                .isEqualTo(MarkdownPage.of(results).rows());
    }

    @Test
    void namesVersionsOfDependencies() {
        assertThat(MarkdownPage.of("docs/security.md").rows())
                .extracting(row -> row.get(0))
                .contains(
                        "Jetty " + Jetty.VERSION,
                        "Jackson " + JsonMapper.shared().version(),
                        "Hibernate ORM " + Version.getVersionString().replace(".Final", ""));
    }

    @Test
    void namesExistingMethodsOfTestLibrary() throws IOException {
        String client = Files.readString(Path.of("testing/src/main/java/dev/livemock/testing/LiveMockServer.java"));

        assertThat(MarkdownPage.of("docs/testing.md").section("Client").rows())
                .flatExtracting(row -> MarkdownPage.codeIn(row.get(0)))
                .isNotEmpty()
                .allMatch(method -> client.contains(" " + method.substring(0, method.indexOf('(') + 1)));
    }
}
