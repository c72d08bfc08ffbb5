package dev.livemock.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.ManualClock;
import dev.livemock.fixture.ServerTest;
import dev.livemock.fixture.TestData;
import dev.livemock.gateway.StringMap;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Tests the operations on group members over HTTP. */
@ServerTest
class GroupMemberIT {

    @Autowired
    private ApiClient api;

    @Autowired
    private TestData testData;

    @Autowired
    private ManualClock clock;

    private String app = "";
    private String group = "";

    @BeforeEach
    void createGroup() {
        clock.advance(Duration.ofSeconds(1));
        app = api.createApp("members");
        group = api.createGroup(app, "creator");
    }

    @Test
    void addsMemberOnJoin() {
        clock.advance(Duration.ofSeconds(5));

        assertThat(join("ann").result().toString()).isEqualTo("{\"Success\":true}");

        assertThat(list("ann").groupIds()).containsExactly(group);
        long now = clock.instant().getEpochSecond();
        assertThat(members().toString())
                .isEqualTo("{\"UserList\":[{\"UserId\":\"creator\",\"JoinTime\":" + (now - 5)
                        + "},{\"UserId\":\"ann\",\"JoinTime\":" + now + "}],\"HasMore\":false,\"Total\":2}");
    }

    @Test
    void changesNothingOnSecondJoin() {
        join("ann");
        JsonNode before = members();
        clock.advance(Duration.ofSeconds(5));

        assertThat(join("ann").result().toString()).isEqualTo("{\"Success\":true}");

        assertThat(members()).isEqualTo(before);
        assertThat(list("ann").result().get("Total").asInt()).isEqualTo(1);
    }

    @Test
    void removesMemberOnLeave() {
        join("ann");

        assertThat(leave("ann").result().toString()).isEqualTo("{\"Success\":true}");

        assertThat(list("ann").result().toString()).isEqualTo("{\"GroupList\":[],\"HasMore\":false,\"Total\":0}");
        assertThat(userIds(members())).containsExactly("creator");
    }

    @Test
    void changesNothingWhenNonMemberLeaves() {
        assertThat(leave("stranger").result().toString()).isEqualTo("{\"Success\":true}");

        assertThat(list("stranger").result().get("Total").asInt()).isZero();
        assertThat(members().get("Total").asInt()).isEqualTo(1);
    }

    @Test
    void removesCreatorOnLeave() {
        leave("creator");

        assertThat(list("creator").groupIds()).isEmpty();
        assertThat(members().toString()).isEqualTo("{\"UserList\":[],\"HasMore\":false,\"Total\":0}");
    }

    @Test
    void removesSeededMemberWithAnyUserId() {
        testData.group(TestData.newGroup(app, "seeded", "", 1L, StringMap.EMPTY, Set.of("De1**A0 中")));

        api.call("LeaveMessageGroup", "AppId", app, "GroupId", "seeded", "UserId", "De1**A0 中");

        assertThat(list("De1**A0 中").groupIds()).isEmpty();
    }

    @Test
    void listsMemberLastAfterRejoining() {
        join("ann");
        join("ben");
        leave("ann");
        join("ann");

        assertThat(userIds(members())).containsExactly("creator", "ben", "ann");
    }

    @Test
    void listsMembersInJoinOrder() {
        List.of("z", "a", "m", "b").forEach(this::join);

        assertThat(userIds(members())).containsExactly("creator", "z", "a", "m", "b");
        assertThat(userIds(members("SortType", "1"))).containsExactly("b", "m", "a", "z", "creator");
    }

    @Test
    void listsTwentyMembersPerPageByDefault() {
        IntStream.rangeClosed(1, 24).forEach(i -> join("user" + i));

        assertThat(userIds(members())).hasSize(20);
        assertThat(members().get("HasMore").asBoolean()).isTrue();
        assertThat(members().get("Total").asInt()).isEqualTo(25);
        assertThat(userIds(members("PageNum", "2"))).containsExactly("user20", "user21", "user22", "user23", "user24");
        assertThat(userIds(members("PageSize", "2", "PageNum", "2"))).containsExactly("user2", "user3");
        assertThat(members("PageNum", "9").toString()).isEqualTo("{\"UserList\":[],\"HasMore\":false,\"Total\":25}");
    }

    @Test
    void listsSeededMembersWithCreateTimeAsJoinTime() {
        testData.group(app, "seeded", 7, "only");

        assertThat(api.call("ListMessageGroupUser", "AppId", app, "GroupId", "seeded")
                        .result()
                        .get("UserList")
                        .toString())
                .isEqualTo("[{\"UserId\":\"only\",\"JoinTime\":7}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann,nobody,creator,ann",
                "[\"ann\",\"nobody\",\"creator\",\"ann\"]",
                " [ \"x\", \"ann\", \"creator\" ] "
            })
    void findsMembersById(String userIdList) {
        join("ann");

        JsonNode result = find(userIdList).result();

        assertThat(result.toString())
                .isEqualTo("{\"UserList\":[" + details("ann") + "," + details("creator")
                        + "],\"HasMore\":false,\"Total\":2}");
    }

    @Test
    void findsMembersByNumberedParameters() {
        join("ann");

        JsonNode result = api.call(
                        "ListMessageGroupUserById",
                        "AppId",
                        app,
                        "GroupId",
                        group,
                        "UserIdList.2",
                        "creator",
                        "UserIdList.1",
                        "ann",
                        "UserIdList.3",
                        "nobody")
                .result();

        assertThat(userIds(result)).containsExactly("ann", "creator");
    }

    @Test
    void doesNotFindNonMembers() {
        assertThat(find("x,y").result().toString()).isEqualTo("{\"UserList\":[],\"HasMore\":false,\"Total\":0}");
    }

    @Test
    void findsMemberWithCommaInUserIdByNumberedParameter() {
        testData.group(TestData.newGroup(app, "commas", "", 1L, StringMap.EMPTY, Set.of("a,b")));

        assertThat(userIds(
                        api.call("ListMessageGroupUserById", "AppId", app, "GroupId", "commas", "UserIdList.1", "a,b")
                                .result()))
                .containsExactly("a,b");
    }

    /** The vendor's older pages show such a list for CancelMuteGroupUser. */
    @Test
    void splitsElementsOfJsonArrayAtCommas() {
        assertThat(userIds(find("[\"b,a\",\"c\"]").result()))
                .isEqualTo(userIds(find("b,a,c").result()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",",
                "a,,b",
                "a,",
                "[",
                "[\"a\"",
                "[\"a\"] x",
                "[null]",
                "[\"\"]",
                "[\"\\u0000\"]",
                "[]",
                "[1]",
                "[\"a\",{}]",
                " [\"a\"],b"
            })
    void rejectsMalformedUserIdList(String userIdList) {
        find(userIdList).assertError(400, "InvalidUserIdList");
    }

    @Test
    void acceptsAtMostOneThousandUserIds() {
        String thousand = IntStream.rangeClosed(1, 1000).mapToObj(i -> "u" + i).collect(Collectors.joining(","));

        assertThat(find(thousand).status()).isEqualTo(200);
        find(thousand + ",one-more").assertError(400, "InvalidUserIdList");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a_b.c", "0", "._", "abcdefghijklmnopqrstuvwxyz012345"})
    void acceptsUserIdOfLowercaseLettersDigitsUnderscoresAndPeriods(String userId) {
        assertThat(join(userId).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "a-b", "a b", "ä", "中", "a\n", "abcdefghijklmnopqrstuvwxyz0123456"})
    void rejectsInvalidUserIdOnJoin(String userId) {
        join(userId).assertError(400, "InvalidUserId");
    }

    @ParameterizedTest
    @CsvSource({
        "JoinMessageGroup, BroadCastType, 0, 200",
        "JoinMessageGroup, BroadCastType, 2, 200",
        "JoinMessageGroup, BroadCastType, 3, 400",
        "JoinMessageGroup, BroadCastType, -1, 400",
        "LeaveMessageGroup, BroadCastType, 2, 200",
        "LeaveMessageGroup, BroadCastType, x, 400",
        "JoinMessageGroup, BroadCastStatistics, true, 200",
        "JoinMessageGroup, BroadCastStatistics, False, 200",
        "JoinMessageGroup, BroadCastStatistics, 1, 400",
        "LeaveMessageGroup, BroadCastStatistics, yes, 400"
    })
    void validatesBroadCastParameters(String action, String parameter, String value, int status) {
        ApiResponse response = api.call(action, "AppId", app, "GroupId", group, "UserId", "ann", parameter, value);

        assertThat(response.status()).isEqualTo(status);
        if (status == 400) {
            response.assertError(400, "Invalid" + parameter);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"JoinMessageGroup", "LeaveMessageGroup", "ListMessageGroupUser", "ListMessageGroupUserById"})
    void rejectsUnknownGroupOrApp(String action) {
        String[] others = {"UserId", "ann", "UserIdList", "ann", "GroupId", "no-such-group", "AppId"};

        api.call(action, append(others, app)).assertError(404, "ResourceNotExist");
        api.call(action, append(others, "no-such-app")).assertError(404, "AppInfoNotExist");
        assertThat(list("ann").result().get("Total").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "JoinMessageGroup, GroupId=g&UserId=u, MissingAppId",
        "JoinMessageGroup, AppId=a&UserId=u, MissingGroupId",
        "JoinMessageGroup, AppId=a&GroupId=g, MissingUserId",
        "LeaveMessageGroup, GroupId=g&UserId=u, MissingAppId",
        "LeaveMessageGroup, AppId=a&UserId=u, MissingGroupId",
        "LeaveMessageGroup, AppId=a&GroupId=g, MissingUserId",
        "ListMessageGroupUser, GroupId=g, MissingAppId",
        "ListMessageGroupUser, AppId=a, MissingGroupId",
        "ListMessageGroupUser, AppId=a&GroupId=g&PageNum=0, InvalidPageNum",
        "ListMessageGroupUser, AppId=a&GroupId=g&PageSize=51, InvalidPageSize",
        "ListMessageGroupUser, AppId=a&GroupId=g&SortType=2, InvalidSortType",
        "ListMessageGroupUserById, GroupId=g&UserIdList=u, MissingAppId",
        "ListMessageGroupUserById, AppId=a&UserIdList=u, MissingGroupId",
        "ListMessageGroupUserById, AppId=a&GroupId=g, MissingUserIdList"
    })
    void rejectsMissingOrInvalidParameter(String action, String parameters, String code) {
        api.get("/" + action + "?" + parameters).assertError(400, code);
    }

    @Test
    void writesMembersAsXml() {
        long now = clock.instant().getEpochSecond();

        assertThat(api.call("ListMessageGroupUser", "AppId", app, "GroupId", group, "Format", "XML")
                        .body())
                .endsWith("<Result><UserList><UserId>creator</UserId><JoinTime>" + now
                        + "</JoinTime></UserList><HasMore>false</HasMore><Total>1</Total></Result>"
                        + "</ListMessageGroupUserResponse>");
    }

    private ApiResponse join(String userId) {
        return api.call("JoinMessageGroup", "AppId", app, "GroupId", group, "UserId", userId);
    }

    private ApiResponse leave(String userId) {
        return api.call("LeaveMessageGroup", "AppId", app, "GroupId", group, "UserId", userId);
    }

    private ApiResponse find(String userIdList) {
        return api.call("ListMessageGroupUserById", "AppId", app, "GroupId", group, "UserIdList", userIdList);
    }

    private JsonNode members(String... more) {
        String[] all = {"AppId", app, "GroupId", group};
        for (String parameter : more) {
            all = append(all, parameter);
        }
        return api.call("ListMessageGroupUser", all).result();
    }

    private ApiResponse list(String userId) {
        return api.call("ListMessageGroup", "AppId", app, "UserId", userId, "PageNum", "1", "PageSize", "50");
    }

    private static List<String> userIds(JsonNode page) {
        return page.get("UserList")
                .valueStream()
                .map(user -> user.get("UserId").asString())
                .toList();
    }

    private static String details(String userId) {
        return "{\"UserId\":\"" + userId + "\",\"UserNick\":\"\",\"UserAvatar\":\"\",\"UserExtension\":\"\","
                + "\"IsMute\":false,\"MuteBy\":[]}";
    }

    private static String[] append(String[] parameters, String last) {
        String[] all = Arrays.copyOf(parameters, parameters.length + 1);
        all[parameters.length] = last;
        return all;
    }
}
