package dev.livemock.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.livemock.storage.HeapBudget;
import jakarta.validation.Validation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

class SeedReaderTest {

    private static final String DEEPLY_NESTED = "[".repeat(2_000) + "]".repeat(2_000);

    private static final SeedDocument EXPECTED = new SeedDocument(List.of(new SeedApp(
            "VKL3demo",
            "demo",
            Map.of("mode", "test"),
            Map.of("team", "a"),
            1502280000L,
            1,
            List.of(new SeedGroup(
                    "AE35-demo-T95F",
                    "ash",
                    1502280113L,
                    1,
                    Map.of("key", "test001"),
                    List.of(SeedMember.of("de1a0"), SeedMember.of("ash")),
                    null,
                    List.of(),
                    null,
                    null,
                    List.of())),
            new GeneratedGroups(1000, "u1"))));

    private final SeedReader reader = new SeedReader(
            new SeedSettings(List.of()),
            new HeapBudget(false, Long.MAX_VALUE, () -> 0, () -> {}),
            Validation.buildDefaultValidatorFactory());

    @Test
    void readsJson() {
        assertThat(readJson("""
                        {"Apps":[{"AppId":"VKL3demo","AppName":"demo","AppConfig":{"mode":"test"},"Extension":{"team":"a"},"CreateTime":1502280000,"Status":1,"Generate":{"Groups":1000,"UserId":"u1"},"Groups":[
                          {"GroupId":"AE35-demo-T95F","CreatorId":"ash","CreateTime":1502280113,"Status":1,
                           "Extension":{"key":"test001"},"Members":["de1a0","ash"]}]}]}""")).isEqualTo(EXPECTED);
    }

    @Test
    void readsYaml() {
        String yaml = """
                Apps:
                  - AppId: VKL3demo
                    AppName: demo
                    AppConfig: {mode: test}
                    Extension: {team: a}
                    CreateTime: 1502280000
                    Status: 1
                    Generate: {Groups: 1000, UserId: u1}
                    Groups:
                      - GroupId: AE35-demo-T95F
                        CreatorId: ash
                        CreateTime: 1502280113
                        Status: 1
                        Extension: {key: test001}
                        Members: [de1a0, ash]
                """;

        assertThat(reader.read(new NamedResource("seed.yaml", yaml), SeedDocument.class))
                .isEqualTo(EXPECTED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {                                                  | line 1      | end-of-input
                    {"Apps":[{"AppId":"a",}]}                          | line 1      | double-quote
                    {"Apps":[]} {}                                     | line 1      | follows the end
                    {"Apps":[],"Apps":[]}                              | line 1      | Duplicate
                    []                                                 | line 1      | not an object
                    null                                               | top level   | empty
                    {"Apps":{}}                                        | (Apps)      | not a list
                    {"Apps":[{"AppID":"a"}]}                           | Apps[0].AppID | AppID is unknown; known fields are [AppConfig, AppId, AppName, CreateTime, Extension, Generate, Groups, Status]
                    {"Apps":[{"AppId":7}]}                             | Apps[0].AppId | not a string
                    {"Apps":[{"AppId":true}]}                          | Apps[0].AppId | not a string
                    {"Apps":[{"Groups":[{"CreateTime":"1"}]}]}         | Apps[0].Groups[0].CreateTime | not an integer
                    {"Apps":[{"Groups":[{"CreateTime":1.5}]}]}         | Apps[0].Groups[0].CreateTime | not an integer
                    {"Apps":[{"Groups":[{"CreateTime":99999999999999999999}]}]} | Apps[0].Groups[0].CreateTime | range
                    {"Apps":[{"Groups":[{"Extension":{"k":1}}]}]}      | Apps[0].Groups[0].Extension.k | not a string
                    {"Apps":[{"Groups":[{"Extension":"k"}]}]}          | Apps[0].Groups[0].Extension | not an object
                    {"Apps":[{"Groups":[{"Members":"ann"}]}]}          | Apps[0].Groups[0].Members | not a list
                    {"Apps":[{"Groups":[{"Members":[1]}]}]}            | Apps[0].Groups[0].Members[0] | not a string or an object
                    """)
    void reportsLocationAndReasonOfUnreadableJson(String json, String location, String reason) {
        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> readJson(json))
                .withMessageContainingAll("The seed seed.json cannot be used, at ", location, reason);
    }

    @Test
    void doesNotShowInternalsOfJsonParser() {
        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> readJson("{\"Apps\":[{\"Groups\":[{\"GroupId\":\"a\"}}]}"))
                .withMessageEndingWith("expected ']'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Apps:\\n\\t- AppId: a             | line 2, column 1  | found character '\\t(TAB)' that cannot start any token
                    Apps: [{AppId: a               | line 1            | expected ',' or '}'
                    Apps: [{AppId: 'a}]            | line 1            | found unexpected end of stream
                    Apps: [{CreateTime: .inf}]     | line 1            | a number is malformed
                    Apps:\\n- AppId: ~               | line 2, column 10 | ~ is not supported, even in quotes; use null instead
                    """)
    void reportsLocationAndReasonOfUnreadableYaml(String yaml, String location, String reason) {
        String text = yaml.replace("\\n", "\n").replace("\\t-", "\t-");

        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> reader.read(new NamedResource("s.yml", text), SeedDocument.class))
                .withMessageContainingAll("s.yml", location, reason)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("java."));
    }

    @Test
    void reportsPathOfUnknownFieldWithoutLine() {
        String yaml = "Apps:\n- AppId: a\n  Grups: []\n  Extension: {}\n";

        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> reader.read(new NamedResource("s.yml", yaml), SeedDocument.class))
                .withMessageContaining("at Apps[0].Grups: the field Grups is unknown")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("line"));
    }

    @Test
    void acceptsNullAndMissingValuesInYaml() {
        String yaml = "Apps:\n- AppId: a\n  AppName: null\n  CreateTime:\n  Extension:\n";

        SeedDocument document = reader.read(new NamedResource("s.yml", yaml), SeedDocument.class);

        assertThat(document.apps()).containsExactly(new SeedApp("a", null, null, null, null, null, List.of(), null));
    }

    @Test
    void rejectsBinaryFile() {
        ByteArrayResource zipped = new ByteArrayResource(new byte[] {0x1f, (byte) 0x8b, 8, 0}) {
            @Override
            public String getFilename() {
                return "seed.yaml";
            }
        };

        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> reader.read(zipped, SeedDocument.class))
                .withMessageContaining("it is not valid UTF-8");
    }

    @Test
    void explainsHowToLoadRecordedResponse() {
        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> readJson("{\"RequestId\":\"x\",\"Result\":{}}"))
                .withMessageContaining("POST /_livemock/seed?UserId=");
    }

    @Test
    void reportsLineOfWrongTypeInYaml() {
        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> reader.read(
                        new NamedResource("s.yml", "Apps:\n  - AppId: a\n    AppName: 7\n"), SeedDocument.class))
                .withMessageContainingAll("s.yml", "line 3", "Apps[0].AppName", "not a string");
    }

    @ParameterizedTest
    @CsvSource({"s.json, ''", "s.json, ' '", "s.yml, ''", "s.yml, '# nothing'"})
    void rejectsEmptyDocument(String name, String text) {
        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> reader.read(new NamedResource(name, text), SeedDocument.class))
                .withMessageContaining("it must not be empty");
    }

    @Test
    void rejectsYamlAlias() {
        String yaml = "Apps:\n  - AppId: &a alpha\n    AppName: *a\n";

        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> reader.read(new NamedResource("s.yml", yaml), SeedDocument.class))
                .withMessageContainingAll("line 3", "aliases are not supported");
    }

    private static Stream<String> documentsThatParserRejects() {
        return Stream.of(
                "{\"Apps\":[",
                "{\"Apps\":[{\"AppId\":\"a",
                "{\"Apps\":" + DEEPLY_NESTED + "}",
                "{\"Apps\":[{\"Extension\":{\"k\":" + DEEPLY_NESTED + "}}]}",
                "{\"Apps\":[{\"Groups\":[{\"Status\":1e99999}]}]}",
                "{\"Apps\":[{\"Groups\":[{\"Status\":" + "9".repeat(2000) + "}]}]}");
    }

    @ParameterizedTest
    @MethodSource("documentsThatParserRejects")
    void hidesParserInternalsInMessages(String json) {
        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> readJson(json))
                .satisfies(e -> assertThat(e.getMessage())
                        .doesNotContain("dev.livemock", "REDACTED", "Feature", "StreamReadConstraints"));
    }

    @Test
    void reportsMaximumNestingDepthOfYaml() {
        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> reader.read(new NamedResource("s.yml", "Apps: " + DEEPLY_NESTED), SeedDocument.class))
                .withMessageContaining("Document nesting depth (501) exceeds the maximum allowed (500)")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("StreamReadConstraints"));
    }

    @Test
    void reportsMaximumFieldNameLength() {
        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> readJson("{\"" + "a".repeat(60_000) + "\":1}"))
                .withMessageContaining("exceeds the maximum allowed (50000)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Apps: [{AppId: !!binary aGVsbG8=}]   | !!binary
                    Apps: [{AppId: a, AppName: !Foo bar}] | !Foo
                    Apps: [{AppId: a, AppName: ! bar}]   | !
                    Apps: [{AppId: a, Extension: !!omap {k: v}}] | !!omap
                    Apps: [{AppId: a, Extension: {k: !!timestamp 2001-12-14}}] | !!timestamp
                    Apps: !!set {a, b}                   | !!set
                    """)
    void rejectsYamlTagThatJsonDoesNotHave(String yaml, String tag) {
        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> reader.read(new NamedResource("s.yml", yaml), SeedDocument.class))
                .withMessageContaining("line 1")
                .withMessageEndingWith("the YAML tag " + tag + " is not supported");
    }

    @Test
    void acceptsYamlTagThatJsonHas() {
        String yaml = "Apps: !!seq [!!map {AppId: !!str 7, CreateTime: !!int 9}]";

        SeedDocument document = reader.read(new NamedResource("s.yml", yaml), SeedDocument.class);

        assertThat(document.apps()).containsExactly(new SeedApp("7", null, null, null, 9L, null, List.of(), null));
    }

    private SeedDocument readJson(String json) {
        return reader.read(new NamedResource("seed.json", json), SeedDocument.class);
    }

    /** An in-memory document with a file name. */
    static final class NamedResource extends ByteArrayResource implements Resource {

        private final String name;

        NamedResource(String name, String text) {
            super(text.getBytes(StandardCharsets.UTF_8), name);
            this.name = name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getDescription() {
            return name;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
