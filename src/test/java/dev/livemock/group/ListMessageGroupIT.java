package dev.livemock.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.json.StringMap;
import dev.livemock.testing.ApiAnswer;
import dev.livemock.testing.ApiClient;
import dev.livemock.testing.LiveMockTest;
import dev.livemock.testing.Planter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** What the answers of ListMessageGroup hold, but for paging, which {@link PagingIT} tests. */
@LiveMockTest
class ListMessageGroupIT {

    @Autowired
    private ApiClient api;

    @Autowired
    private Planter planter;

    @Test
    void answersTheVendorsExample() throws IOException {
        planter.app("VKL3***");
        planter.groups("VKL3***", 4, "de1**a0");
        planter.group(new NewGroup(
                "VKL3***",
                "AE35-****-T95F",
                "as****hs",
                1502280113L,
                1,
                StringMap.of(Map.of("key", "test001")),
                Set.of("de1**a0")));

        ApiAnswer answer = list("de1**a0", "VKL3***", "&SortType=1&PageNum=5&PageSize=1");

        String golden =
                new ClassPathResource("golden/ListMessageGroup.json").getContentAsString(StandardCharsets.UTF_8);
        String expected = JsonMapper.shared().readTree(golden).toString();
        assertThat(answer.body()).isEqualTo(expected.replace("16A96B9A-****-CB92E68F4CD8", answer.requestId()));
    }

    @Test
    void answersJsonWithTheRequestIdInBodyAndHeader() {
        ApiAnswer answer = list("nobody", "nothing", "&PageNum=1&PageSize=20");

        assertThat(answer.headers().firstValue("content-type")).contains("application/json;charset=utf-8");
        assertThat(answer.headers().firstValue("x-acs-request-id")).contains(answer.requestId());
        assertThat(answer.requestId()).matches("[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}");
    }

    @Test
    void givesEachAnswerItsOwnRequestId() {
        assertThat(list("nobody", "nothing", "&PageNum=1&PageSize=20").requestId())
                .isNotEqualTo(
                        list("nobody", "nothing", "&PageNum=1&PageSize=20").requestId());
    }

    @Test
    void answersAnEmptyListForAnUnknownUser() {
        planter.app("unknown-user");
        planter.groups("unknown-user", 1, "known");

        assertEmpty(list("unknown", "unknown-user", "&PageNum=1&PageSize=20"));
    }

    @Test
    void answersAnEmptyListForAnUnknownApp() {
        assertEmpty(list("known", "no-such-app", "&PageNum=1&PageSize=20"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&UserId="})
    void answersAnEmptyListWithoutAUserId(String userId) {
        assertEmpty(api.get("/ListMessageGroup?AppId=any&PageNum=1&PageSize=20" + userId));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&AppId="})
    void listsTheGroupsOfEveryAppWithoutAnAppId(String appId) {
        String user = "in-two-apps" + appId;
        planter.app("first-app" + appId);
        planter.app("second-app" + appId);
        planter.group("first-app" + appId, "b", 2, user);
        planter.group("second-app" + appId, "a", 1, user);
        planter.group("second-app" + appId, "c", 3, user);

        ApiAnswer answer = api.get("/ListMessageGroup?PageNum=1&PageSize=20&UserId=" + ApiClient.encode(user) + appId);

        assertThat(answer.groupIds()).containsExactly("a", "b", "c");
        assertThat(answer.result().get("Total").asInt()).isEqualTo(3);
    }

    @Test
    void listsTheGroupsOfOneAppOnly() {
        planter.app("this-app");
        planter.app("that-app");
        planter.group("this-app", "here", 1, "in-both");
        planter.group("that-app", "there", 2, "in-both");

        assertThat(list("in-both", "this-app", "&PageNum=1&PageSize=20").groupIds())
                .containsExactly("here");
    }

    @Test
    void listsTheGroupsThatTheUserIsAMemberOf() {
        planter.app("members");
        planter.group("members", "joined", 1, "member");
        planter.group("members", "not-joined", 2, "somebody-else");

        assertThat(list("member", "members", "&PageNum=1&PageSize=20").groupIds())
                .containsExactly("joined");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "quote'\"", "*~+%&=#?/;", "中文", "😀", "{\"json\":1}", "<xml/>"})
    void findsAUserOfWhateverName(String userId) {
        String app = "names-" + Integer.toHexString(userId.hashCode());
        planter.app(app);
        planter.group(app, "found", 1, userId);

        assertThat(list(userId, app, "&PageNum=1&PageSize=20").groupIds()).containsExactly("found");
    }

    @Test
    void takesItsParametersFromAForm() {
        planter.app("form");
        planter.groups("form", 1, "poster");

        ApiAnswer answer =
                api.post("/ListMessageGroup", ApiClient.FORM, "UserId=poster&AppId=form&PageNum=1&PageSize=20");

        assertThat(answer.groupIds()).containsExactly("g1");
    }

    @Test
    void takesItsParametersFromQueryAndFormTogether() {
        planter.app("split");
        planter.groups("split", 1, "splitter");

        ApiAnswer answer = api.post(
                "/ListMessageGroup?UserId=splitter&PageNum=1",
                ApiClient.FORM + "; charset=UTF-8",
                "AppId=split&PageSize=20");

        assertThat(answer.groupIds()).containsExactly("g1");
    }

    @Test
    void refusesAParameterThatIsInBothQueryAndForm() {
        api.post("/ListMessageGroup?PageNum=1", ApiClient.FORM, "PageNum=1&PageSize=20")
                .assertError(400, "InvalidPageNum");
    }

    @Test
    void ignoresParametersThatItDoesNotKnow() {
        assertThat(list("nobody", "nothing", "&PageNum=1&PageSize=20&RegionId=cn-shanghai&x=y")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void escapesHostileTextInTheAnswer() {
        planter.app("hostile");
        StringMap extension = StringMap.of(Map.of("\"}],", "</script>\u0001\n"));
        planter.group(new NewGroup("hostile", "\"", "\\", 1L, 1, extension, Set.of("victim")));

        ApiAnswer answer = list("victim", "hostile", "&PageNum=1&PageSize=20");

        assertThat(answer.groupIds()).containsExactly("\"");
        assertThat(answer.result().at("/GroupList/0/Extension").get("\"}],").asString())
                .isEqualTo("</script>\u0001\n");
    }

    private void assertEmpty(ApiAnswer answer) {
        assertThat(answer.result().toString()).isEqualTo("{\"GroupList\":[],\"HasMore\":false,\"Total\":0}");
    }

    private ApiAnswer list(String userId, String appId, String more) {
        return api.get("/ListMessageGroup?" + ApiClient.encode(Map.of("UserId", userId, "AppId", appId)) + more);
    }
}
