package dev.livemock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Checks the links and the examples of the documentation. */
class DocumentationTest {

    private static final Path EXAMPLE = Path.of("examples/backend/src/test");
    private static final String TESTING = "docs/testing.md";

    static Stream<MarkdownPage> pages() {
        return MarkdownPage.all();
    }

    static Stream<MarkdownPage.Block> blocks() {
        return MarkdownPage.all().flatMap(page -> page.blocks().stream());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hasNoBrokenLinks(MarkdownPage page) {
        assertThat(page.links().stream().filter(link -> !link.contains("://")))
                .allSatisfy(link -> assertExists(page, link));
    }

    private static void assertExists(MarkdownPage page, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page.path() : page.path().resolveSibling(parts[0]);
        assertThat(target).exists();
        if (parts.length == 2) {
            assertThat(MarkdownPage.of(target.toString()).anchors()).contains(parts[1]);
        }
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void hasValidSyntax(MarkdownPage.Block block) throws IOException {
        switch (block.language()) {
            case "json" -> JsonMapper.shared().readTree(block.content());
            case "yaml" -> new YAMLMapper().readTree(block.content());
            case "sh" -> assertThat(Bash.syntaxErrorsOf(block.content())).isEmpty();
            case "console" -> assertThat(Bash.syntaxErrorsOf(commandsIn(block))).isEmpty();
            case "properties" -> assertBinds(block.content());
            case "java" -> assertIsExampleIfWholeFile(block.content());
            case "xml" -> assertThatCode(() -> parseXml(block.content())).doesNotThrowAnyException();
            case "" -> assertThat(block.content()).isNotBlank();
            default -> fail("unknown language " + block.language());
        }
    }

    /** Parses XML, which may have several root elements. */
    private static void parseXml(String content) throws Exception {
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<root>" + content + "</root>")));
    }

    /** Returns the commands of a console block, without their output. */
    private static String commandsIn(MarkdownPage.Block block) {
        return ConsoleCommand.in(block).map(ConsoleCommand::command).collect(Collectors.joining("\n"));
    }

    private static void assertBinds(String content) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(content));
        if (properties.keySet().stream().anyMatch(name -> name.toString().startsWith("livemock.process"))) {
            return; // a configuration parameter of JUnit
        }
        new Binder(new MapConfigurationPropertySource(properties))
                .bind(
                        "livemock",
                        Bindable.of(LiveMockProperties.class),
                        new NoUnboundElementsBindHandler(BindHandler.DEFAULT));
    }

    private static void assertIsExampleIfWholeFile(String content) throws IOException {
        if (content.startsWith("import ")) {
            try (Stream<Path> files = Files.walk(EXAMPLE)) {
                assertThat(files.filter(Files::isRegularFile))
                        .anyMatch(file -> shownPartOf(file).equals(content));
            }
        }
    }

    /** Returns a file without its package declaration. */
    private static String shownPartOf(Path file) {
        try {
            String content = Files.readString(file);
            return content.substring(Math.max(content.indexOf("import "), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void namesVersionOfTestLibrary() throws IOException {
        String pom = Files.readString(Path.of("testing/pom.xml"));
        Matcher version = Pattern.compile("<artifactId>livemock-testing</artifactId>\\s*<version>(.+)</version>")
                .matcher(pom);

        assertThat(version.find()).isTrue();
        assertThat(MarkdownPage.of("README.md").text()).contains("`dev.livemock:livemock-testing:" + version.group(1));
        assertThat(MarkdownPage.of(TESTING).text()).contains("  " + version.group());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java/com/example/backend/GroupTest.java",
                "java/com/example/backend/GroupServiceTest.java",
                "java/com/example/backend/BackendTest.java",
                "resources/groups.yaml"
            })
    void showsFileOfExample(String file) {
        assertThat(MarkdownPage.of(TESTING).blocks())
                .extracting(MarkdownPage.Block::content)
                .contains(shownPartOf(EXAMPLE.resolve(file)));
    }
}
