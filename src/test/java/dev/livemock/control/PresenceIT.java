package dev.livemock.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ControlTest
class PresenceIT {

    @Autowired
    private ApiClient api;

    @BeforeEach
    void createGroups() {
        api.send("POST", "/_livemock/reset");
        api.send("POST", "/_livemock/seed", """
                {"Apps":[
                  {"AppId":"a","Groups":[{"GroupId":"g","Members":["ann","ben"]},{"GroupId":"h","Members":["ann"]}]},
                  {"AppId":"b","Groups":[{"GroupId":"g","Members":["ann"]}]}]}""");
        api.send("PUT", "/_livemock/throttle", "{\"Enabled\":false}");
    }

    @Test
    void setsPresenceInOneGroup() {
        assertThat(put("{'AppId':'a','GroupId':'g','UserIds':['ann','ben'],'Online':false}"))
                .isEqualTo("{\"Members\":2}");
        assertThat(onlineUsers()).isEmpty();
        assertThat(isOnline("a", "h", "ann")).isTrue();

        assertThat(put("{'AppId':'a','GroupId':'g','UserIds':['ben'],'Online':true}"))
                .isEqualTo("{\"Members\":1}");
        assertThat(onlineUsers()).containsExactly("ben");
    }

    @Test
    void setsPresenceInAllGroupsOfApp() {
        assertThat(put("{'AppId':'a','UserIds':['ann','ben'],'Online':false}")).isEqualTo("{\"Members\":3}");

        assertThat(onlineUsers()).isEmpty();
        assertThat(isOnline("a", "h", "ann")).isFalse();
        assertThat(isOnline("b", "g", "ann")).isTrue();
    }

    @Test
    void countsRepeatedUserOnce() {
        assertThat(put("{'AppId':'a','GroupId':'g','UserIds':['ann','ann'],'Online':false}"))
                .isEqualTo("{\"Members\":1}");
    }

    @Test
    void returnsUserAsOnlineAfterRejoining() {
        put("{'AppId':'a','UserIds':['ann'],'Online':false}");

        api.call("LeaveMessageGroup", "AppId", "a", "GroupId", "g", "UserId", "ann")
                .result();
        api.call("JoinMessageGroup", "AppId", "a", "GroupId", "g", "UserId", "ann")
                .result();

        assertThat(onlineUsers()).contains("ann");
        assertThat(isOnline("a", "h", "ann")).isFalse();
    }

    @Test
    void exportsAndRestoresPresenceWithState() {
        put("{'AppId':'a','GroupId':'g','UserIds':['ann'],'Online':false}");

        String state = api.get("/_livemock/state").body();
        api.send("POST", "/_livemock/reset");
        assertThat(api.send("PUT", "/_livemock/state", state).status()).isEqualTo(200);

        assertThat(onlineUsers()).containsExactly("ben");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'AppId':'a','GroupId':'g','UserIds':['ann','nobody'],'Online':false} | UserIds: nobody is not a member of g
            {'AppId':'a','UserIds':['ann','nobody'],'Online':false}     | UserIds: nobody is not a member of any group of a
            {'AppId':'a','GroupId':'h','UserIds':['ann','ben'],'Online':false}    | UserIds: ben is not a member of h
            {'UserIds':['ann'],'Online':false}                                    | AppId: is required
            {'AppId':'','UserIds':['ann'],'Online':false}                         | AppId
            {'AppId':null,'UserIds':['ann'],'Online':false}                       | AppId
            {'AppId':'a','GroupId':'','UserIds':['ann'],'Online':false}           | GroupId
            {'AppId':'a','Online':false}                                          | UserIds: is required
            {'AppId':'a','UserIds':null,'Online':false}                           | UserIds
            {'AppId':'a','UserIds':[],'Online':false}                             | UserIds: must have 1 to 1000 elements
            {'AppId':'a','UserIds':['ann',null],'Online':false}                   | UserIds.1: is required
            {'AppId':'a','UserIds':['ann',''],'Online':false}                     | UserIds.1: must have 1 to 255 characters
            {'AppId':'a','UserIds':'ann','Online':false}                          | UserIds
            {'AppId':'a','UserIds':['ann',7],'Online':false}                      | UserIds
            {'AppId':'a','UserIds':['ann']}                                       | Online: is required
            {'AppId':'a','UserIds':['ann'],'Online':null}                         | Online: is required
            {'AppId':'a','UserIds':['ann'],'Online':'no'}                         | Online
            {'AppId':'a','UserIds':['ann'],'Online':false,'Offline':true}         | Offline
            []                                                                    | line 1
            """)
    void rejectsInvalidRequestWithoutChange(String body, String message) {
        api.send("PUT", "/_livemock/presence", body.replace('\'', '"')).assertInvalid(message);

        assertThat(onlineUsers()).containsExactly("ann", "ben");
        assertThat(isOnline("a", "h", "ann")).isTrue();
    }

    @Test
    void limitsNumberOfUsers() {
        api.send("PUT", "/_livemock/presence", requestFor(1_001))
                .assertInvalid("UserIds: must have 1 to 1000 elements");
        api.send("PUT", "/_livemock/presence", requestFor(1_000)).assertInvalid("UserIds: u0 is not a member");
    }

    private static String requestFor(int users) {
        return IntStream.range(0, users)
                .mapToObj(i -> "\"u" + i + "\"")
                .collect(Collectors.joining(",", "{\"AppId\":\"a\",\"UserIds\":[", "],\"Online\":false}"));
    }

    @Test
    void rejectsUnknownAppAndGroup() {
        api.send("PUT", "/_livemock/presence", "{\"AppId\":\"none\",\"UserIds\":[\"ann\"],\"Online\":false}")
                .assertError(404, "AppInfoNotExist");
        api.send(
                        "PUT",
                        "/_livemock/presence",
                        "{\"AppId\":\"a\",\"GroupId\":\"none\",\"UserIds\":[\"ann\"],\"Online\":false}")
                .assertError(404, "ResourceNotExist");
    }

    private String put(String body) {
        ApiResponse response = api.send("PUT", "/_livemock/presence", body.replace('\'', '"'));
        assertThat(response.status()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    /** Returns the users who are online in the group g of the app a. */
    private List<String> onlineUsers() {
        return List.of("ann", "ben").stream()
                .filter(userId -> isOnline("a", "g", userId))
                .toList();
    }

    private boolean isOnline(String appId, String groupId, String userId) {
        return api.call("BatchGetOnlineUsers", "AppId", appId, "GroupId", groupId, "UserIds", userId)
                .result()
                .at("/OnlineUsers/0/Online")
                .asBoolean();
    }
}
