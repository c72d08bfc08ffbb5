package dev.livemock.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.livemock.seed.SeedReaderTest.NamedResource;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeedCheckerTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private final SeedReader reader = new SeedReader(new HeapBudget());
    private final SeedChecker checker = new SeedChecker();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Apps':[]}",
                "{'Apps':[{'AppId':'a'}]}",
                "{'Apps':[{'AppId':'a','Groups':[{'GroupId':'g'}]}]}",
                "{'Apps':[{'AppId':'a','Groups':[{'GroupId':'g'}]},{'AppId':'b','Groups':[{'GroupId':'g'}]}]}",
                "{'Apps':[{'AppId':'a','Groups':[{'GroupId':'g','CreateTime':0,'Members':[]}]}]}",
                "{'Apps':[{'AppId':'a','Groups':[{'GroupId':'g'}],'Generate':{'Groups':5,'UserId':'u'}}]}",
            })
    void acceptsValidDocument(String document) {
        assertThatCode(() -> check("seed.json", document)).doesNotThrowAnyException();
    }

    /** The OpenAPI document describes seeds by the constraints, so the checker must agree with them. */
    @ParameterizedTest
    @MethodSource("appsWithOneFieldAtItsLimits")
    void agreesWithTheConstraints(SeedApp app) {
        Throwable rejection = catchThrowable(() -> checker.check("seed.json", new SeedDocument(List.of(app))));

        if (isValid(app)) {
            assertThat(rejection).isNull();
        } else {
            assertThat(rejection).isInstanceOf(SeedException.class);
        }
    }

    private static Stream<SeedApp> appsWithOneFieldAtItsLimits() {
        String longest = "x".repeat(SeedChecker.MAX_ID);
        List<@Nullable String> ids = Arrays.asList(null, "", "a", longest, longest + "x");
        List<@Nullable Long> times =
                Arrays.asList(null, -1L, 0L, SeedChecker.MAX_CREATE_TIME, SeedChecker.MAX_CREATE_TIME + 1);
        List<@Nullable Integer> counts =
                Arrays.asList(null, -1, 0, 1, SeedChecker.MAX_GENERATED, SeedChecker.MAX_GENERATED + 1);
        return Stream.of(
                        ids.stream().map(id -> app(id, null, null, null, null)),
                        ids.stream().map(name -> app("a", name, null, null, null)),
                        times.stream().map(time -> app("a", null, time, null, null)),
                        ids.stream()
                                .map(id -> app("a", null, null, group(id, null, null, new SeedMember("u", 1L)), null)),
                        ids.stream()
                                .map(id -> app("a", null, null, group("g", id, null, new SeedMember("u", 1L)), null)),
                        times.stream()
                                .map(time -> app("a", null, null, group("g", "", time, new SeedMember("u", 1L)), null)),
                        ids.stream().map(id -> app("a", null, null, group("g", "", 1L, new SeedMember(id, 1L)), null)),
                        times.stream()
                                .map(time -> app("a", null, null, group("g", "", 1L, new SeedMember("u", time)), null)),
                        counts.stream().map(count -> app("a", null, null, null, new GeneratedGroups(count, "u"))),
                        ids.stream().map(id -> app("a", null, null, null, new GeneratedGroups(1, id))))
                .flatMap(apps -> apps);
    }

    private static SeedApp app(
            @Nullable String appId,
            @Nullable String name,
            @Nullable Long createTime,
            @Nullable SeedGroup group,
            @Nullable GeneratedGroups generate) {
        return new SeedApp(appId, name, null, null, createTime, null, group == null ? null : List.of(group), generate);
    }

    private static SeedGroup group(
            @Nullable String groupId, @Nullable String creatorId, @Nullable Long createTime, SeedMember member) {
        return new SeedGroup(groupId, creatorId, createTime, null, null, List.of(member));
    }

    private static boolean isValid(SeedApp app) {
        List<Object> parts = new ArrayList<>(List.of(app));
        if (app.generate() != null) {
            parts.add(app.generate());
        }
        if (app.groups() != null) {
            SeedGroup group = app.groups().get(0);
            parts.add(group);
            parts.addAll(Objects.requireNonNull(group.members()));
        }
        return parts.stream().allMatch(part -> VALIDATOR.validate(part).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {}                                                        | at Apps:               | required
                    {'Apps':[null]}                                           | Apps[0]:               | null
                    {'Apps':[{}]}                                             | Apps[0].AppId          | required
                    {'Apps':[{'AppId':''}]}                                   | Apps[0].AppId          | required
                    {'Apps':[{'AppId':'a'},{'AppId':'a'}]}                    | Apps[1].AppId          | a already exists
                    {'Apps':[{'AppId':'a','CreateTime':-1}]}                  | Apps[0].CreateTime     | seconds
                    {'Apps':[{'AppId':'a','AppConfig':{'k':null}}]}           | Apps[0].AppConfig.k    | string
                    {'Apps':[{'AppId':'a','Extension':{'k':'\\u0000'}}]}      | Apps[0].Extension.k    | stored
                    {'Apps':[{'AppId':'a','Groups':[{}]}]}                    | Apps[0].Groups[0].GroupId | required
                    {'Apps':[{'AppId':'a','Groups':[{'GroupId':'g'},{'GroupId':'g'}]}]} | Apps[0].Groups[1].GroupId | g already exists
                    {'Apps':[{'AppId':'a','Groups':[{'GroupId':'g','CreateTime':-1}]}]} | Groups[0].CreateTime | seconds
                    {'Apps':[{'AppId':'a','Groups':[{'GroupId':'g','CreateTime':1502280113000}]}]} | Groups[0].CreateTime | seconds
                    {'Apps':[{'AppId':'a','Groups':[{'GroupId':'g','Extension':{'k':null}}]}]} | Groups[0].Extension.k | string
                    {'Apps':[{'AppId':'a','Groups':[{'GroupId':'g','Members':['u','u']}]}]} | Groups[0].Members[1] | u already exists
                    {'Apps':[{'AppId':'a','Groups':[{'GroupId':'g','Members':['']}]}]} | Groups[0].Members[0] | required
                    {'Apps':[{'AppId':'a\\u0000'}]}                           | Apps[0].AppId          | cannot be stored
                    {'Apps':[{'AppId':'a\\ud800'}]}                           | Apps[0].AppId          | cannot be stored
                    {'Apps':[{'AppId':'a','Generate':{}}]}                    | Apps[0].Generate.Groups | between 1 and 10000000
                    {'Apps':[{'AppId':'a','Generate':{'Groups':0,'UserId':'u'}}]} | Apps[0].Generate.Groups | between 1 and 10000000
                    {'Apps':[{'AppId':'a','Generate':{'Groups':1}}]}          | Apps[0].Generate.UserId | required
                    {'Apps':[{'AppId':'a','Groups':[{'GroupId':'generated-2'}],'Generate':{'Groups':2,'UserId':'u'}}]} | Apps[0].Generate | generated-2
                    """)
    void reportsLocationAndReasonOfInvalidDocument(String document, String place, String reason) {
        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> check("seed.json", document))
                .withMessageContainingAll("seed.json", place, reason);
    }

    @Test
    void rejectsIdLongerThanDatabaseColumn() {
        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> check("seed.json", "{'Apps':[{'AppId':'" + "a".repeat(256) + "'}]}"))
                .withMessageContaining("longer than 255");
    }

    @Test
    void rejectsAppOfAnotherDocument() {
        check("first.json", "{'Apps':[{'AppId':'a'}]}");

        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> check("second.json", "{'Apps':[{'AppId':'a'}]}"))
                .withMessageContainingAll("second.json", "a already exists");
    }

    private void check(String name, String document) {
        checker.check(name, reader.read(new NamedResource(name, document.replace('\'', '"'))));
    }
}
