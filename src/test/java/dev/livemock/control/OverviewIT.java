package dev.livemock.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ControlTest
class OverviewIT {

    @Autowired
    private ApiClient api;

    @BeforeEach
    void reset() {
        api.send("POST", "/_livemock/reset");
    }

    @Test
    void returnsZeroCountsWhenEmpty() {
        assertThat(api.get("/_livemock/overview").body())
                .isEqualTo("{\"Apps\":0,\"Groups\":0,\"Users\":0,\"Members\":0,\"AppList\":[],\"UserList\":[]}");
    }

    @Test
    void countsEachAppAndEachUser() {
        api.send("POST", "/_livemock/seed", """
                {"Apps":[
                  {"AppId":"old","AppName":"Old","CreateTime":1,"Groups":[
                    {"GroupId":"g1","Members":["ann","ben"]},{"GroupId":"g2","Members":["ann"]}]},
                  {"AppId":"new","CreateTime":2,"Groups":[{"GroupId":"g1","Members":["ann"]}]}]}""");

        assertThat(api.get("/_livemock/overview").body())
                .isEqualTo("{\"Apps\":2,\"Groups\":3,\"Users\":2,\"Members\":4,\"AppList\":["
                        + "{\"AppId\":\"new\",\"AppName\":\"new\",\"Groups\":1,\"Users\":1},"
                        + "{\"AppId\":\"old\",\"AppName\":\"Old\",\"Groups\":2,\"Users\":2}],"
                        + "\"UserList\":[{\"UserId\":\"ann\",\"Groups\":3,\"AppId\":\"old\"},"
                        + "{\"UserId\":\"ben\",\"Groups\":1,\"AppId\":\"old\"}]}");
    }

    @Test
    void ordersEquallyLongListsByCodePoint() {
        for (String appId : List.of("b", "a", "B", "_")) {
            api.send("POST", "/_livemock/seed", """
                    {"Apps":[{"AppId":"%s","Groups":[{"GroupId":"g",
                      "Members":["ab","a-c","B","a","A","_","\u00e4","\uff5e","\ud83d\ude00","\\\\","\\\\x41","]","["]}]}]}""".formatted(appId));
        }

        JsonNode users = api.get("/_livemock/overview").json().get("UserList");

        assertThat(users)
                .extracting(user -> user.get("UserId").asString())
                .containsExactly(
                        "A", "B", "[", "\\", "\\x41", "]", "_", "a", "a-c", "ab", "\u00e4", "\uff5e", "\ud83d\ude00");
        assertThat(users).extracting(user -> user.get("AppId").asString()).containsOnly("B");
    }

    @Test
    void doesNotCountFormerMembers() {
        String appId = api.createApp("app");
        String groupId = api.createGroup(appId, "ann");
        api.call("LeaveMessageGroup", "AppId", appId, "GroupId", groupId, "UserId", "ann");

        JsonNode overview = api.get("/_livemock/overview").json();
        assertThat(overview.get("Users").asInt()).isZero();
        assertThat(overview.at("/AppList/0/Users").asInt()).isZero();
        assertThat(overview.get("UserList")).isEmpty();
    }

    @Test
    void listsAtMost100AppsAndUsers() {
        StringBuilder apps = new StringBuilder();
        for (int i = 0; i < 101; i++) {
            apps.append("- {AppId: a")
                    .append(i)
                    .append(", Groups: [{GroupId: g, CreatorId: u")
                    .append(i)
                    .append("}]}\n");
        }
        api.send("POST", "/_livemock/seed", "Apps:\n" + apps);

        assertThat(api.get("/_livemock/overview").json().get("Apps").asInt()).isEqualTo(101);
        assertThat(api.get("/_livemock/overview").json().get("AppList")).hasSize(100);
        assertThat(api.get("/_livemock/overview").json().get("UserList")).hasSize(100);
    }
}
