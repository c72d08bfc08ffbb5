package dev.livemock.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.ServerTest;
import dev.livemock.fixture.TestData;
import dev.livemock.gateway.StringMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** Tests the responses of ListMessageGroup, except for paging, which {@link PagingIT} tests. */
@ServerTest
class ListMessageGroupIT {

    @Autowired
    private ApiClient api;

    @Autowired
    private TestData testData;

    @Test
    void returnsExampleOfVendor() throws IOException {
        testData.app("VKL3***");
        testData.groups("VKL3***", 4, "de1**a0");
        testData.group(TestData.newGroup(
                "VKL3***",
                "AE35-****-T95F",
                "as****hs",
                1502280113L,
                StringMap.of(Map.of("key", "test001")),
                Set.of("de1**a0")));

        ApiResponse response = list("de1**a0", "VKL3***", "&SortType=1&PageNum=5&PageSize=1");

        String golden =
                new ClassPathResource("golden/ListMessageGroup.json").getContentAsString(StandardCharsets.UTF_8);
        String expected = JsonMapper.shared().readTree(golden).toString();
        assertThat(response.body()).isEqualTo(expected.replace("16A96B9A-****-CB92E68F4CD8", response.requestId()));
    }

    @Test
    void returnsJsonWithRequestIdInBodyAndHeader() {
        ApiResponse response = list("nobody", "nothing", "&PageNum=1&PageSize=20");

        assertThat(response.headers().firstValue("content-type")).contains("application/json;charset=utf-8");
        assertThat(response.headers().firstValue("x-acs-request-id")).contains(response.requestId());
        assertThat(response.requestId()).matches("[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}");
    }

    @Test
    void returnsUniqueRequestIds() {
        assertThat(list("nobody", "nothing", "&PageNum=1&PageSize=20").requestId())
                .isNotEqualTo(
                        list("nobody", "nothing", "&PageNum=1&PageSize=20").requestId());
    }

    @Test
    void returnsEmptyListForUnknownUser() {
        testData.app("unknown-user");
        testData.groups("unknown-user", 1, "known");

        assertEmpty(list("unknown", "unknown-user", "&PageNum=1&PageSize=20"));
    }

    @Test
    void returnsEmptyListForUnknownApp() {
        assertEmpty(list("known", "no-such-app", "&PageNum=1&PageSize=20"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&UserId="})
    void returnsEmptyListWithoutUserId(String userId) {
        assertEmpty(api.get("/ListMessageGroup?AppId=any&PageNum=1&PageSize=20" + userId));
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void warnsOncePerCallerAboutMissingUserId(CapturedOutput output) {
        for (String accessKeyId : List.of("forgetful", "forgetful", "careless")) {
            api.get("/ListMessageGroup?PageNum=1&PageSize=20&AccessKeyId=" + accessKeyId);
        }

        assertThat(output.toString())
                .containsOnlyOnce("A call of ListMessageGroup by the account forgetful has no UserId")
                .containsOnlyOnce("A call of ListMessageGroup by the account careless has no UserId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&AppId="})
    void listsGroupsOfAllAppsWithoutAppId(String appId) {
        String user = "in-two-apps" + appId;
        testData.app("first-app" + appId);
        testData.app("second-app" + appId);
        testData.group("first-app" + appId, "b", 2, user);
        testData.group("second-app" + appId, "a", 1, user);
        testData.group("second-app" + appId, "c", 3, user);

        ApiResponse response =
                api.get("/ListMessageGroup?PageNum=1&PageSize=20&UserId=" + ApiClient.encode(user) + appId);

        assertThat(response.groupIds()).containsExactly("a", "b", "c");
        assertThat(response.result().get("Total").asInt()).isEqualTo(3);
    }

    @Test
    void listsOnlyGroupsOfGivenApp() {
        testData.app("this-app");
        testData.app("that-app");
        testData.group("this-app", "here", 1, "in-both");
        testData.group("that-app", "there", 2, "in-both");

        assertThat(list("in-both", "this-app", "&PageNum=1&PageSize=20").groupIds())
                .containsExactly("here");
    }

    @Test
    void listsOnlyGroupsThatUserIsMemberOf() {
        testData.app("members");
        testData.group("members", "joined", 1, "member");
        testData.group("members", "not-joined", 2, "somebody-else");

        assertThat(list("member", "members", "&PageNum=1&PageSize=20").groupIds())
                .containsExactly("joined");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "quote'\"", "*~+%&=#?/;", "中文", "😀", "{\"json\":1}", "<xml/>"})
    void acceptsAnyTextAsUserId(String userId) {
        String app = "names-" + Integer.toHexString(userId.hashCode());
        testData.app(app);
        testData.group(app, "found", 1, userId);

        assertThat(list(userId, app, "&PageNum=1&PageSize=20").groupIds()).containsExactly("found");
    }

    @Test
    void readsParametersFromForm() {
        testData.app("form");
        testData.groups("form", 1, "poster");

        ApiResponse response =
                api.post("/ListMessageGroup", ApiClient.FORM, "UserId=poster&AppId=form&PageNum=1&PageSize=20");

        assertThat(response.groupIds()).containsExactly("g1");
    }

    @Test
    void readsParametersFromQueryAndForm() {
        testData.app("split");
        testData.groups("split", 1, "splitter");

        ApiResponse response = api.post(
                "/ListMessageGroup?UserId=splitter&PageNum=1",
                ApiClient.FORM + "; charset=UTF-8",
                "AppId=split&PageSize=20");

        assertThat(response.groupIds()).containsExactly("g1");
    }

    @Test
    void rejectsParameterInBothQueryAndForm() {
        api.post("/ListMessageGroup?PageNum=1", ApiClient.FORM, "PageNum=1&PageSize=20")
                .assertError(400, "InvalidPageNum");
    }

    @Test
    void ignoresUnknownParameters() {
        assertThat(list("nobody", "nothing", "&PageNum=1&PageSize=20&RegionId=cn-shanghai&x=y")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void escapesHostileTextInResponse() {
        testData.app("hostile");
        StringMap extension = StringMap.of(Map.of("\"}],", "</script>\u0001\n"));
        testData.group(TestData.newGroup("hostile", "\"", "\\", 1L, extension, Set.of("victim")));

        ApiResponse response = list("victim", "hostile", "&PageNum=1&PageSize=20");

        assertThat(response.groupIds()).containsExactly("\"");
        assertThat(response.result().at("/GroupList/0/Extension").get("\"}],").asString())
                .isEqualTo("</script>\u0001\n");
    }

    private void assertEmpty(ApiResponse response) {
        assertThat(response.result().toString()).isEqualTo("{\"GroupList\":[],\"HasMore\":false,\"Total\":0}");
    }

    private ApiResponse list(String userId, String appId, String more) {
        return api.get("/ListMessageGroup?" + ApiClient.encode(Map.of("UserId", userId, "AppId", appId)) + more);
    }
}
