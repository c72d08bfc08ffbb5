package dev.livemock.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.ServerTest;
import dev.livemock.seed.SeedReaderTest.NamedResource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import tools.jackson.databind.JsonNode;

@ServerTest
class SeedLoaderIT {

    @Autowired
    private SeedLoader loader;

    @Autowired
    private SeedReader reader;

    @Autowired
    private ApiClient api;

    @Test
    void loadsAllFieldsOfGroup() {
        load("{'Apps':[{'AppId':'whole','Groups':[{'GroupId':'g','CreatorId':'c','CreateTime':7,'Status':3,"
                + "'Extension':{'k':'v'},'Members':['seeded']}]}]}");

        assertThat(list("whole", "seeded").result().get("GroupList").toString())
                .isEqualTo(
                        "[{\"AppId\":\"whole\",\"CreateTime\":7,\"CreatorId\":\"c\",\"Extension\":{\"k\":\"v\"},\"GroupId\":\"g\",\"Status\":3}]");
    }

    @Test
    void loadsAllFieldsOfApp() {
        load("{'Apps':[{'AppId':'full','AppName':'n','AppConfig':{'a':'b'},'Extension':{'c':'d'},'CreateTime':7,"
                + "'Status':2}]}");

        assertThat(api.call("GetMessageApp", "AppId", "full").result().toString())
                .isEqualTo("{\"AppId\":\"full\",\"AppName\":\"n\",\"AppConfig\":{\"a\":\"b\"},"
                        + "\"Extension\":{\"c\":\"d\"},\"CreateTime\":7,\"Status\":2}");
    }

    @Test
    void addsCreatorAsOnlyMemberByDefault() {
        load("{'Apps':[{'AppId':'creator','Groups':[{'GroupId':'g','CreatorId':'founder'}]}]}");

        assertThat(list("creator", "founder").groupIds()).containsExactly("g");
    }

    @Test
    void doesNotAddCreatorToListedMembers() {
        load("{'Apps':[{'AppId':'named','Groups':[{'GroupId':'g','CreatorId':'absent','Members':['present']}]}]}");

        assertThat(list("named", "absent").groupIds()).isEmpty();
        assertThat(list("named", "present").groupIds()).containsExactly("g");
    }

    @Test
    void addsMembersInListedOrder() {
        load("{'Apps':[{'AppId':'joined','Groups':[{'GroupId':'g','CreateTime':7,'Members':['z','a','m']}]}]}");

        assertThat(api.call("ListMessageGroupUser", "AppId", "joined", "GroupId", "g")
                        .result()
                        .get("UserList")
                        .toString())
                .isEqualTo("[{\"UserId\":\"z\",\"JoinTime\":7},{\"UserId\":\"a\",\"JoinTime\":7},"
                        + "{\"UserId\":\"m\",\"JoinTime\":7}]");
    }

    @Test
    void doesNotMuteCreator() {
        load("{'Apps':[{'AppId':'muted','Groups':[{'GroupId':'g','CreatorId':'c','MutedUsers':['c','ben']}]}]}");

        assertThat(api.call("ListMuteGroupUser", "AppId", "muted", "GroupId", "g", "PageNum", "1", "PageSize", "20")
                        .result())
                .hasToString("{\"UserList\":[{\"UserId\":\"ben\"}],\"HasMore\":false,\"Total\":1}");
    }

    @Test
    void setsDefaultsOfOptionalFields() {
        load("{'Apps':[{'AppId':'minimal','Groups':[{'GroupId':'g','Members':['m']}]}]}");

        JsonNode group = list("minimal", "m").result().at("/GroupList/0");
        assertThat(group.get("CreateTime").asLong()).isGreaterThan(1_767_000_000L);
        assertThat(group.get("CreatorId").asString()).isEmpty();
        assertThat(group.get("Status").asInt()).isEqualTo(1);
        assertThat(group.get("Extension").isEmpty()).isTrue();
    }

    @Test
    void generatesGroupsOneSecondApart() {
        load("{'Apps':[{'AppId':'generated','Generate':{'Groups':2500,'UserId':'many'}}]}");

        ApiResponse last = api.list(
                Map.of("AppId", "generated", "UserId", "many", "PageNum", "50", "PageSize", "50", "SortType", "0"));
        assertThat(last.result().get("Total").asInt()).isEqualTo(2500);
        assertThat(last.result().at("/GroupList/0/CreateTime").asLong()).isEqualTo(1_500_000_000L + 2450);
        assertThat(last.result().at("/GroupList/49/CreateTime").asLong()).isEqualTo(1_500_000_000L + 2499);
    }

    @Test
    void leavesDataUnchangedWhenSecondAppOfSeedFails() {
        load("{'Apps':[{'AppId':'existing','Groups':[{'GroupId':'g','Members':['ann']}]}]}");
        String before = api.get("/_livemock/state").body();

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> addSeedThatFailsInItsSecondApp("existing"));

        assertThat(api.get("/_livemock/state").body()).isEqualTo(before);
    }

    @Test
    void leavesListUnchangedWhenSecondAppOfSeedFails() {
        load("{'Apps':[{'AppId':'existing-list','Groups':[{'GroupId':'g','Members':['ann']}]}]}");
        JsonNode before = list("existing-list", "ann").result();

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> addSeedThatFailsInItsSecondApp("existing-list"));

        assertThat(list("existing-list", "ann").result()).isEqualTo(before);
    }

    /** Adds an unchecked seed, since the check would reject the repeated GroupId. */
    private void addSeedThatFailsInItsSecondApp(String firstApp) {
        String json = "{'Apps':[{'AppId':'%s','Groups':[{'GroupId':'new','Members':['ann']}]},"
                + "{'AppId':'failing','Groups':[{'GroupId':'g'},{'GroupId':'g'}]}]}";
        SeedDocument document = reader.read(document("seed.json", json.formatted(firstApp)), SeedDocument.class);
        loader.add(new CheckedSeed("of the test", document.apps(), true));
    }

    private void load(String json) {
        loader.add(reader.readAll("of the test", List.of(document("seed.json", json))));
    }

    private static NamedResource document(String name, String json) {
        return new NamedResource(name, json.replace('\'', '"'));
    }

    private ApiResponse list(String appId, String userId) {
        return api.list(Map.of("AppId", appId, "UserId", userId, "PageNum", "1", "PageSize", "20"));
    }
}
