package dev.livemock.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.ManualClock;
import dev.livemock.fixture.ServerTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Tests the operations on message apps over HTTP. */
@ServerTest
class MessageAppIT {

    @Autowired
    private ApiClient api;

    @Autowired
    private ManualClock clock;

    @BeforeEach
    void refillTokenBuckets() {
        clock.advance(Duration.ofSeconds(1));
    }

    @Test
    void createsAppAndReturnsOnlyItsAppId() {
        JsonNode result = api.call("CreateMessageApp", "AppName", "an app").result();

        assertThat(result.propertyNames()).containsExactly("AppId");
        assertThat(result.get("AppId").asString()).isNotEmpty();
    }

    @Test
    void generatesAppIdsInRandomOrder() {
        List<String> appIds = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            appIds.add(api.createApp("numbered"));
        }

        assertThat(appIds).doesNotHaveDuplicates();
        List<String> sorted = appIds.stream().sorted().toList();
        assertThat(appIds).isNotEqualTo(sorted);
        List<String> reversed = new ArrayList<>(sorted);
        Collections.reverse(reversed);
        assertThat(appIds).isNotEqualTo(reversed);
    }

    @Test
    void returnsAllFieldsOfApp() {
        String appId = api.call(
                        "CreateMessageApp",
                        "AppName",
                        "whole",
                        "AppConfig",
                        "{\"mode\":\"a\"}",
                        "Extension",
                        "{\"key\":\"test001\"}")
                .result()
                .get("AppId")
                .asString();

        assertThat(get(appId).result().toString())
                .isEqualTo("{\"AppId\":\"" + appId + "\",\"AppName\":\"whole\",\"AppConfig\":{\"mode\":\"a\"},"
                        + "\"Extension\":{\"key\":\"test001\"},\"CreateTime\":"
                        + clock.instant().getEpochSecond() + ",\"Status\":1}");
    }

    @Test
    void returnsEmptyMapsByDefault() {
        JsonNode app = get(api.createApp("bare")).result();

        assertThat(app.get("AppConfig").toString()).isEqualTo("{}");
        assertThat(app.get("Extension").toString()).isEqualTo("{}");
    }

    @Test
    void storesNonStringValuesAsStrings() {
        String appId = api.call(
                        "CreateMessageApp",
                        "AppName",
                        "typed",
                        "Extension",
                        "{\"n\":1,\"d\":1.50e3,\"b\":true,\"o\":{\"a\":[1]},\"s\":\"\\u0026\"}")
                .result()
                .get("AppId")
                .asString();

        assertThat(get(appId).result().get("Extension").toString())
                .isEqualTo("{\"n\":\"1\",\"d\":\"1.50e3\",\"b\":\"true\",\"o\":\"{\\\"a\\\":[1]}\",\"s\":\"&\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"y\":1e400,\"z\":12345678901234567890.123456789,\"x\":1.10}",
                "[-0, 1E-7, 0.10, 123456789012345678901234567890]",
                "{ \"a\" : [ 1.0,\ttrue ] , \"b\" : null }",
                "{\"a\":\"\\u0026 \\/ \\u0000 \\\" 中 😀\"}",
                "1e400",
                "1.10",
                "[]",
                "{}"
            })
    void keepsJsonTextOfValueInMap(String value) {
        String map = "{\"before\": \"x\", \"c\" : " + value + " , \"after\":true}";

        assertThat(storedExtension(map).get("c").asString()).isEqualTo(value);
        assertThat(storedExtension(map).get("after").asString()).isEqualTo("true");
    }

    @Test
    void keepsJsonTextOfValueAtEndOfLargeMap() {
        String map = "{\"before\":\"" + "x".repeat(40_000) + "\",\"c\":[1.10,{\"d\":0.0}]}";

        assertThat(storedExtension(map).get("c").asString()).isEqualTo("[1.10,{\"d\":0.0}]");
    }

    private JsonNode storedExtension(String map) {
        String appId = api.call("CreateMessageApp", "AppName", "nested", "Extension", map)
                .result()
                .get("AppId")
                .asString();
        return get(appId).result().get("Extension");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "sixteen letters!", "中文", "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"})
    void acceptsAppNameOfTwoToSixteenCharacters(String name) {
        assertThat(get(api.createApp(name)).result().get("AppName").asString()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    CreateMessageApp | AppName | a                   | InvalidAppName
                    CreateMessageApp | AppName | seventeen letters   | InvalidAppName
                    CreateMessageApp | AppName | 😀                  | InvalidAppName
                    CreateMessageApp | AppId   | x                   | MissingAppName
                    GetMessageApp    | x       | x                   | MissingAppId
                    UpdateMessageApp | AppName | ab                  | MissingAppId
                    DeleteMessageApp | x       | x                   | MissingAppId
                    ListMessageApp   | PageNum | 1                   | MissingPageSize
                    ListMessageApp   | PageSize | 1                  | MissingPageNum
                    ListMessageApp   | PageNum=1&PageSize | 51       | InvalidPageSize
                    ListMessageApp   | PageSize=1&PageNum | 100001   | InvalidPageNum
                    ListMessageApp   | PageNum=1&PageSize=1&SortType | 2 | InvalidSortType
                    QueryMessageApp  | PageNum | 0                   | InvalidPageNum
                    QueryMessageApp  | PageSize | 51                 | InvalidPageSize
                    QueryMessageApp  | SortType | 2                  | InvalidSortType
                    """)
    void rejectsMissingOrInvalidParameter(String action, String parameter, String value, String code) {
        api.get("/" + action + "?" + parameter + "=" + ApiClient.encode(value)).assertError(400, code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "[]",
                "\"a\"",
                "1",
                "null",
                "{",
                "{\"a\":null}",
                "{\"a\":\"b\"} {}",
                "{\"a\":\"b\",\"a\":\"c\"}",
                "{\"a\":\"\\u0000\"}",
                "{\"a\":\"\\ud800\"}",
                "{\"\\u0000\":\"a\"}",
                "{\"a\":{\"b\":1,\"b\":1}}",
                "{\"a\":{\"b\":1}",
                "{\"a\":[1,]}",
                "{\"a\":[\"\\x\"]}",
                "{'a':'b'}"
            })
    void rejectsMalformedMap(String map) {
        api.call("CreateMessageApp", "AppName", "refused", "AppConfig", map).assertError(400, "InvalidAppConfig");
        api.call("CreateMessageApp", "AppName", "refused", "Extension", map).assertError(400, "InvalidExtension");
        assertThat(query("AppName", "refused").get("TotalCount").asInt()).isZero();
    }

    @Test
    void acceptsMapOfUpTo64KiB() {
        String largest = "{\"a\":\"" + "x".repeat(64 * 1024 - 8) + "\"}";

        assertThat(api.call("CreateMessageApp", "AppName", "largest", "Extension", largest)
                        .status())
                .isEqualTo(200);
        api.call("CreateMessageApp", "AppName", "too large", "Extension", largest.replace("{", "{\"b\":\"\","))
                .assertError(400, "InvalidExtension");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GetMessageApp", "UpdateMessageApp", "DeleteMessageApp"})
    void rejectsUnknownApp(String action) {
        api.call(action, "AppId", "no-such-app").assertError(404, "AppInfoNotExist");
    }

    @Test
    void keepsValuesThatUpdateOmits() {
        String appId = api.call(
                        "CreateMessageApp",
                        "AppName",
                        "before",
                        "AppConfig",
                        "{\"a\":\"1\",\"b\":\"2\"}",
                        "Extension",
                        "{\"c\":\"3\"}")
                .result()
                .get("AppId")
                .asString();

        ApiResponse updated = api.call("UpdateMessageApp", "AppId", appId, "AppConfig", "{\"b\":\"4\"}");

        assertThat(updated.result().toString()).isEqualTo("{\"Success\":true}");
        JsonNode app = get(appId).result();
        assertThat(app.get("AppName").asString()).isEqualTo("before");
        assertThat(app.get("AppConfig").toString()).isEqualTo("{\"b\":\"4\"}");
        assertThat(app.get("Extension").toString()).isEqualTo("{\"c\":\"3\"}");
    }

    @Test
    void removesAllEntriesWhenUpdatedWithEmptyMap() {
        String appId = api.call("CreateMessageApp", "AppName", "to empty", "Extension", "{\"c\":\"3\"}")
                .result()
                .get("AppId")
                .asString();

        api.call("UpdateMessageApp", "AppId", appId, "Extension", "{}", "AppName", "emptied");

        assertThat(get(appId).result().get("Extension").toString()).isEqualTo("{}");
        assertThat(get(appId).result().get("AppName").asString()).isEqualTo("emptied");
    }

    @Test
    void deletesAppWithItsGroupsAndMembers() {
        String deleted = api.createApp("deleted");
        String kept = api.createApp("kept");
        String group = api.createGroup(deleted, "deleter");
        String keptGroup = api.createGroup(kept, "deleter");
        api.call("JoinMessageGroup", "AppId", deleted, "GroupId", group, "UserId", "joiner");

        assertThat(api.call("DeleteMessageApp", "AppId", deleted).result().toString())
                .isEqualTo("{\"Success\":true}");

        get(deleted).assertError(404, "AppInfoNotExist");
        api.call("GetMessageGroup", "AppId", deleted, "GroupId", group).assertError(404, "AppInfoNotExist");
        assertThat(listGroups("deleter").groupIds()).containsExactly(keptGroup);
        assertThat(listGroups("deleter").result().get("Total").asInt()).isEqualTo(1);
        assertThat(listGroups("joiner").result().get("Total").asInt()).isZero();
    }

    @Test
    void listsAppsByCreateTimeThenByCreationOrder() {
        String first = api.createApp("in order");
        String second = api.createApp("in order");
        clock.advance(Duration.ofSeconds(1));
        String third = api.createApp("in order");

        JsonNode newest = api.call("ListMessageApp", "PageNum", "1", "PageSize", "3", "SortType", "1")
                .result();

        assertThat(appIds(newest)).containsExactly(third, second, first);
        assertThat(newest.get("Total").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(appIds(query("AppName", "in order"))).containsExactly(first, second, third);
        assertThat(appIds(query("AppName", "in order", "SortType", "1"))).containsExactly(third, second, first);
    }

    @Test
    void listsEachAppOnceOverAllPages() {
        for (int i = 0; i < 7; i++) {
            api.createApp("paged");
        }
        int total = listApps(1, 1).get("Total").asInt();
        List<String> listed = new ArrayList<>();
        for (int pageNum = 1; pageNum <= (total + 4) / 5; pageNum++) {
            clock.advance(Duration.ofMillis(20));
            JsonNode page = listApps(pageNum, 5);
            listed.addAll(appIds(page));
            assertThat(page.get("HasMore").asBoolean()).isEqualTo(pageNum * 5 < total);
        }

        assertThat(listed).hasSize(total).doesNotHaveDuplicates();
        assertThat(listApps(100_000, 50).toString())
                .isEqualTo("{\"AppList\":[],\"HasMore\":false,\"Total\":" + total + "}");
    }

    @Test
    void returnsSameFieldsInListAsInGetMessageApp() {
        String appId = api.createApp("the same");

        assertThat(api.call("ListMessageApp", "PageNum", "1", "PageSize", "1", "SortType", "1")
                        .result()
                        .at("/AppList/0"))
                .isEqualTo(get(appId).result());
    }

    @Test
    void findsAppsByExactName() {
        String appId = api.createApp("exactly");
        api.createApp("exactly so");

        assertThat(query("AppName", "exactly").toString())
                .isEqualTo("{\"AppList\":[" + get(appId).result() + "],\"HasMore\":false,\"TotalCount\":1}");
        assertThat(query("AppName", "EXACTLY").get("TotalCount").asInt()).isZero();
    }

    @Test
    void findsAppsOfSameNameByCreateTime() {
        api.send("POST", "/_livemock/seed", """
                {"Apps":[{"AppId":"found-last","AppName":"seeded","CreateTime":2},
                         {"AppId":"found-first","AppName":"seeded","CreateTime":1}]}""");

        assertThat(appIds(query("AppName", "seeded"))).containsExactly("found-first", "found-last");
    }

    @Test
    void findsAppByAppId() {
        String appId = api.createApp("by id");

        assertThat(appIds(query("AppId", appId))).containsExactly(appId);
        assertThat(appIds(query("AppId", appId, "AppName", "by id"))).containsExactly(appId);
        assertThat(query("AppId", appId, "AppName", "another").toString())
                .isEqualTo("{\"AppList\":[],\"HasMore\":false,\"TotalCount\":0}");
        assertThat(appIds(query("AppId", "no-such-app"))).isEmpty();
    }

    @Test
    void findsTwentyAppsPerPageByDefault() {
        for (int i = 0; i < 21; i++) {
            api.createApp("twenty-one");
        }

        assertThat(appIds(query("AppName", "twenty-one"))).hasSize(20);
        assertThat(query("AppName", "twenty-one").get("HasMore").asBoolean()).isTrue();
        assertThat(appIds(query("AppName", "twenty-one", "PageNum", "2"))).hasSize(1);
        assertThat(appIds(query("AppName", "twenty-one", "PageSize", "3"))).hasSize(3);
    }

    @Test
    void findsAllAppsWithoutParameters() {
        api.createApp("any");

        assertThat(query().get("TotalCount")).isEqualTo(listApps(1, 1).get("Total"));
    }

    @Test
    void returnsSingleResultElementInXml() {
        String appId = api.createApp("in xml");

        ApiResponse response = api.call("QueryMessageApp", "AppId", appId, "Format", "XML");

        assertThat(response.body())
                .contains("<Result><AppList><AppId>" + appId + "</AppId><AppName>in xml</AppName>"
                        + "<AppConfig></AppConfig><Extension></Extension>")
                .endsWith("<HasMore>false</HasMore><TotalCount>1</TotalCount></Result></QueryMessageAppResponse>");
    }

    private ApiResponse get(String appId) {
        return api.call("GetMessageApp", "AppId", appId);
    }

    private JsonNode listApps(int pageNum, int pageSize) {
        return api.call("ListMessageApp", "PageNum", Integer.toString(pageNum), "PageSize", Integer.toString(pageSize))
                .result();
    }

    /** Calls QueryMessageApp, and returns the only element of the result. */
    private JsonNode query(String... parameters) {
        JsonNode result = api.call("QueryMessageApp", parameters).result();
        assertThat(result).hasSize(1);
        return result.get(0);
    }

    private ApiResponse listGroups(String userId) {
        return api.call("ListMessageGroup", "UserId", userId, "PageNum", "1", "PageSize", "20");
    }

    private static List<String> appIds(JsonNode page) {
        return page.get("AppList")
                .valueStream()
                .map(app -> app.get("AppId").asString())
                .toList();
    }
}
