package dev.livemock.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.Concurrently;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ControlTest
class SeedIT {

    private static final String RECORDED = """
            {"RequestId":"16A96B9A-F9D0-4B1C-8D3E-CB92E68F4CD8","Result":{"GroupList":[
              {"AppId":"a","CreateTime":1502280113,"CreatorId":"ash","Extension":{"key":"test001"},"GroupId":"g1","Status":1},
              {"AppId":"a","CreateTime":1502280113,"CreatorId":"ash","Extension":{},"GroupId":"g2","Status":1}],
             "HasMore":false,"Total":2}}""";

    @Autowired
    private ApiClient api;

    @BeforeEach
    void reset() {
        api.send("POST", "/_livemock/reset");
    }

    @Test
    void addsDocumentAndReturnsCounts() {
        ApiResponse response =
                seed("{'Apps':[{'AppId':'a','Groups':[{'GroupId':'g','Members':['ann','ben']}]},{'AppId':'b'}]}");

        assertThat(response.body()).isEqualTo("{\"Apps\":2,\"Groups\":1,\"Members\":2,\"Messages\":0}");
        assertThat(list("a", "ben").groupIds()).containsExactly("g");
    }

    @Test
    void acceptsYaml() {
        ApiResponse response = api.send("POST", "/_livemock/seed", """
                Apps:
                  - AppId: a
                    Groups:
                      - {GroupId: g, Members: [ann]}
                """);

        assertThat(response.status()).as(response.body()).isEqualTo(200);
        assertThat(list("a", "ann").groupIds()).containsExactly("g");
    }

    @Test
    void acceptsJsonAfterWhitespace() {
        ApiResponse response = api.send("POST", "/_livemock/seed", "\r\n\t {\"Apps\":[{\"AppId\":\"~\"}]}");

        assertThat(response.status()).as(response.body()).isEqualTo(200);
    }

    @Test
    void acceptsYamlWithAnyFileName() {
        ApiResponse response = api.send(api.request("/_livemock/seed")
                .header("Content-Disposition", "attachment; filename=seed.txt")
                .POST(BodyPublishers.ofString("Apps: [{AppId: a}]")));

        assertThat(response.status()).as(response.body()).isEqualTo(200);
    }

    @Test
    void acceptsLargeYaml() {
        ApiResponse response =
                api.send("POST", "/_livemock/seed", "# A comment\n".repeat(400_000) + "Apps:\n- AppId: a\n");

        assertThat(response.body()).isEqualTo("{\"Apps\":1,\"Groups\":0,\"Members\":0,\"Messages\":0}");
    }

    @Test
    void addsToExistingData() {
        seed("{'Apps':[{'AppId':'a','Groups':[{'GroupId':'g','Members':['ann']}]}]}");
        seed("{'Apps':[{'AppId':'b','Groups':[{'GroupId':'g','Members':['ann']}]}]}");

        assertThat(list("a", "ann").groupIds()).containsExactly("g");
        assertThat(list("b", "ann").groupIds()).containsExactly("g");
    }

    @Test
    void addsNothingIfAppExists() {
        seed("{'Apps':[{'AppId':'taken'}]}");

        seed("{'Apps':[{'AppId':'new','Groups':[{'GroupId':'g','Members':['ann']}]},{'AppId':'taken'}]}")
                .assertInvalid("AppId: taken already exists");
        assertThat(list("new", "ann").groupIds()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                                 | empty
            {'Apps':                                           | line 1
            {'Apps':[{'AppId':3}]}                             | Apps[0].AppId
            {'Apps':[{'AppId':'a','Color':1}]}                 | Color
            {'Apps':[{'AppId':'a','Groups':[{'GroupId':''}]}]} | Apps[0].Groups[0].GroupId
            Apps: [&a {AppId: x}, *a]                          | aliases
            """)
    void rejectsInvalidDocument(String document, String message) {
        seed(document).assertInvalid(message);
    }

    @Test
    void returnsRecordedResponseAfterAddingIt() {
        ApiResponse added = api.send("POST", "/_livemock/seed?UserId=de1a0", RECORDED);

        assertThat(added.body()).isEqualTo("{\"Apps\":1,\"Groups\":2,\"Members\":2,\"Messages\":0}");
        assertThat(list("a", "de1a0").result()).isEqualTo(new ApiResponse(200, added.headers(), RECORDED).result());
    }

    @Test
    void addsRecordedResponseToExistingApp() {
        seed("{'Apps':[{'AppId':'a','Groups':[{'GroupId':'g0','CreateTime':1,'Members':['de1a0']}]}]}");

        api.send("POST", "/_livemock/seed?UserId=de1a0", RECORDED);

        assertThat(list("a", "de1a0").groupIds()).containsExactly("g0", "g1", "g2");
    }

    @Test
    void keepsOrderOfDescendingRecordedResponse() {
        api.send("POST", "/_livemock/seed?UserId=de1a0", """
                {"Result":{"GroupList":[{"AppId":"b","GroupId":"h2","CreateTime":9},{"AppId":"b","GroupId":"h1","CreateTime":9},
                  {"AppId":"a","GroupId":"g3","CreateTime":9},
                  {"AppId":"a","GroupId":"g2","CreateTime":5},{"AppId":"a","GroupId":"g1","CreateTime":5}]}}""");

        assertThat(list("a", "de1a0").groupIds()).containsExactly("g1", "g2", "g3");
        assertThat(list("b", "de1a0").groupIds()).containsExactly("h1", "h2");
    }

    @Test
    void addsNothingOfRecordedResponseIfGroupExists() {
        seed("{'Apps':[{'AppId':'a','Groups':[{'GroupId':'g2','Members':['ann']}]}]}");

        api.send("POST", "/_livemock/seed?UserId=de1a0", RECORDED).assertInvalid("GroupId: g2 already exists");
        assertThat(list("a", "de1a0").groupIds()).isEmpty();
    }

    @Test
    void doesNotDeadlockOnAppsInDifferentOrder() throws Exception {
        for (int i = 0; i < 20; i++) {
            List<ApiResponse> responses = Concurrently.run(
                    2,
                    List.of(
                            () -> seed("{'Apps':[{'AppId':'s'},{'AppId':'t'}]}"),
                            () -> seed("{'Apps':[{'AppId':'t'},{'AppId':'s'}]}")));

            assertThat(responses).extracting(ApiResponse::status).containsExactlyInAnyOrder(200, 400);
            reset();
        }
    }

    @Test
    void rejectsInvalidRecordedResponse() {
        api.send("POST", "/_livemock/seed?UserId=ann", "{\"Result\":{\"GroupList\":[{\"AppId\":\"a\"}]}}")
                .assertInvalid("Result.GroupList[0].GroupId");
        api.send("POST", "/_livemock/seed?UserId=ann", """
                        {"Result":{"GroupList":[{"AppId":"b","GroupId":"g"},{"AppId":"a","GroupId":"g"},
                          {"AppId":"a","GroupId":"g"}]}}""")
                .assertInvalid("Result.GroupList[2].GroupId: g already exists");
        api.send("POST", "/_livemock/seed?UserId=" + "u".repeat(256), RECORDED).assertInvalid("UserId");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Apps':[{'AppId':'a','AppConfig':{'k':'%s'}}]}",
                "{'Apps':[{'AppId':'a','Extension':{'k':'%s'}}]}",
                "{'Apps':[{'AppId':'a','Groups':[{'GroupId':'g','Extension':{'k':'%s'}}]}]}",
            })
    void rejectsMapsAboveLimitOfCalls(String document) {
        String largest = "x".repeat((64 << 10) - "{'k':''}".length());

        seed(document.formatted(largest + "x")).assertInvalid("must not exceed 64 KiB as JSON");
        assertThat(seed(document.formatted(largest)).status()).isEqualTo(200);
    }

    @Test
    void rejectsRecordedMapAboveLimitOfCalls() {
        api.send(
                        "POST",
                        "/_livemock/seed?UserId=ann",
                        "{\"Result\":{\"GroupList\":[{\"AppId\":\"a\",\"GroupId\":\"g\",\"Extension\":{\"k\":\"%s\"}}]}}"
                                .formatted("x".repeat(64 << 10)))
                .assertInvalid("Result.GroupList[0].Extension: must not exceed 64 KiB as JSON");
    }

    @Test
    void rejectsSeedDocumentWithUserId() {
        api.send("POST", "/_livemock/seed?UserId=de1a0", "{\"Apps\":[]}").assertInvalid("Result");
    }

    @Test
    void rejectsUnknownParameter() {
        api.send("POST", "/_livemock/seed?User=de1a0", RECORDED).assertInvalid("User: unknown parameter");
    }

    private ApiResponse seed(String document) {
        return api.send("POST", "/_livemock/seed", document.replace('\'', '"'));
    }

    private ApiResponse list(String appId, String userId) {
        return api.list(Map.of("AppId", appId, "UserId", userId, "PageNum", "1", "PageSize", "20"));
    }
}
