package dev.livemock.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.ManualClock;
import dev.livemock.fixture.ServerTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests creating, reading and updating groups over HTTP. */
@ServerTest
class MessageGroupIT {

    @Autowired
    private ApiClient api;

    @Autowired
    private ManualClock clock;

    private String app = "";

    @BeforeEach
    void createApp() {
        clock.advance(Duration.ofSeconds(1));
        app = api.createApp("groups");
    }

    @Test
    void createsGroupAndReturnsItsGroupIdAndExtension() {
        ApiResponse response =
                api.call("CreateMessageGroup", "AppId", app, "CreatorId", "Ash1", "Extension", "{\"key\":\"test001\"}");

        String groupId = response.result().get("GroupId").asString();
        assertThat(response.result().toString())
                .isEqualTo("{\"GroupId\":\"" + groupId + "\",\"Extension\":{\"key\":\"test001\"}}");
        assertThat(get(groupId).result().toString())
                .isEqualTo("{\"GroupId\":\"" + groupId + "\",\"CreatorId\":\"Ash1\",\"CreateTime\":"
                        + clock.instant().getEpochSecond()
                        + ",\"Status\":1,\"IsMuteAll\":false,\"Extension\":{\"key\":\"test001\"}}");
    }

    @Test
    void listsNewGroupForItsCreator() {
        String groupId = api.createGroup(app, "creator1");

        assertThat(list("creator1").result().get("GroupList").toString())
                .isEqualTo("[{\"AppId\":\"" + app + "\",\"CreateTime\":"
                        + clock.instant().getEpochSecond()
                        + ",\"CreatorId\":\"creator1\",\"Extension\":{},\"GroupId\":\"" + groupId
                        + "\",\"Status\":1}]");
    }

    @Test
    void listsGroupsOfSameSecondInCreationOrder() {
        List<String> created = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            created.add(api.createGroup(app, "busy"));
        }

        assertThat(list("busy").groupIds()).isEqualTo(created);
        assertThat(created)
                .doesNotHaveDuplicates()
                .isNotEqualTo(created.stream().sorted().toList());
    }

    @Test
    void replacesExtension() {
        String groupId = api.call(
                        "CreateMessageGroup", "AppId", app, "CreatorId", "changer", "Extension", "{\"a\":\"1\"}")
                .result()
                .get("GroupId")
                .asString();

        ApiResponse response =
                api.call("UpdateMessageGroup", "AppId", app, "GroupId", groupId, "Extension", "{\"b\":\"2\"}");

        assertThat(response.result().toString()).isEqualTo("{\"Success\":true}");
        assertThat(get(groupId).result().get("Extension").toString()).isEqualTo("{\"b\":\"2\"}");
        assertThat(list("changer").result().at("/GroupList/0/Extension").toString())
                .isEqualTo("{\"b\":\"2\"}");
    }

    @Test
    void keepsExtensionThatUpdateOmits() {
        String groupId = api.call(
                        "CreateMessageGroup", "AppId", app, "CreatorId", "keeper", "Extension", "{\"a\":\"1\"}")
                .result()
                .get("GroupId")
                .asString();

        assertThat(api.call("UpdateMessageGroup", "AppId", app, "GroupId", groupId)
                        .status())
                .isEqualTo(200);
        assertThat(get(groupId).result().get("Extension").toString()).isEqualTo("{\"a\":\"1\"}");
    }

    @Test
    void rejectsGroupOfOtherApp() {
        String groupId = api.createGroup(app, "elsewhere");
        String other = api.createApp("other");

        api.call("GetMessageGroup", "AppId", other, "GroupId", groupId).assertError(404, "ResourceNotExist");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GetMessageGroup", "UpdateMessageGroup"})
    void rejectsUnknownGroupOrApp(String action) {
        assertThat(api.call(action, "AppId", app, "GroupId", "no-such-group")
                        .assertError(404, "ResourceNotExist")
                        .json()
                        .get("Message")
                        .asString())
                .isEqualTo("The message group does not exist.");
        api.call(action, "AppId", "no-such-app", "GroupId", "g").assertError(404, "AppInfoNotExist");
    }

    @Test
    void rejectsGroupCreationInUnknownApp() {
        api.call("CreateMessageGroup", "AppId", "no-such-app", "CreatorId", "lost")
                .assertError(404, "AppInfoNotExist");
        assertThat(list("lost").result().get("Total").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "Z9", "abcdefghijklmnopqrstuvwxyz0123456789"})
    void acceptsCreatorIdOfLettersAndDigits(String creatorId) {
        assertThat(list(api.createGroup(app, creatorId)).status()).isEqualTo(200);
        assertThat(list(creatorId).result().get("Total").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abcdefghijklmnopqrstuvwxyz0123456789x", "a_b", "a.b", "a b", "ä", "中", "a\n", "-"})
    void rejectsInvalidCreatorId(String creatorId) {
        api.call("CreateMessageGroup", "AppId", app, "CreatorId", creatorId).assertError(400, "InvalidCreatorId");
    }

    @ParameterizedTest
    @CsvSource({
        "CreateMessageGroup, CreatorId, a, MissingAppId",
        "CreateMessageGroup, AppId, a, MissingCreatorId",
        "GetMessageGroup, GroupId, a, MissingAppId",
        "GetMessageGroup, AppId, a, MissingGroupId",
        "UpdateMessageGroup, GroupId, a, MissingAppId",
        "UpdateMessageGroup, AppId, a, MissingGroupId"
    })
    void rejectsMissingParameter(String action, String parameter, String value, String code) {
        api.call(action, parameter, value).assertError(400, code);
    }

    @Test
    void rejectsExtensionThatIsNotJsonObject() {
        String groupId = api.createGroup(app, "mapper");

        api.call("CreateMessageGroup", "AppId", app, "CreatorId", "mapper", "Extension", "x")
                .assertError(400, "InvalidExtension");
        api.call("UpdateMessageGroup", "AppId", app, "GroupId", groupId, "Extension", "[1]")
                .assertError(400, "InvalidExtension");
        assertThat(list("mapper").groupIds()).containsExactly(groupId);
    }

    private ApiResponse get(String groupId) {
        return api.call("GetMessageGroup", "AppId", app, "GroupId", groupId);
    }

    private ApiResponse list(String userId) {
        return api.call("ListMessageGroup", "AppId", app, "UserId", userId, "PageNum", "1", "PageSize", "50");
    }
}
