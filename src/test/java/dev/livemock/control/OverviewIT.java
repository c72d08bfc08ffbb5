package dev.livemock.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.testing.ApiClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ControlTest
class OverviewIT {

    @Autowired
    private ApiClient api;

    @BeforeEach
    void reset() {
        api.send("POST", "/_livemock/reset");
    }

    @Test
    void ofNothingIsZero() {
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
    void leavesOutWhoHasLeft() {
        String appId = api.createApp("app");
        String groupId = api.createGroup(appId, "ann");
        api.call("LeaveMessageGroup", "AppId", appId, "GroupId", groupId, "UserId", "ann");

        assertThat(api.get("/_livemock/overview").json().get("Users").asInt()).isZero();
    }

    @Test
    void listsAHundredAppsAndUsersAtMost() {
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
