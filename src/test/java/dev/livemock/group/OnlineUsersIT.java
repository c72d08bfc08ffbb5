package dev.livemock.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.ServerTest;
import dev.livemock.fixture.TestData;
import dev.livemock.gateway.StringMap;
import dev.livemock.group.NewGroup.NewMember;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests BatchGetOnlineUsers over HTTP. */
@ServerTest
class OnlineUsersIT {

    @Autowired
    private ApiClient api;

    @Autowired
    private TestData testData;

    private String app = "";

    @BeforeEach
    void createGroup() {
        app = api.createApp("online");
        testData.group(new NewGroup(
                app,
                "g",
                "ann",
                1_502_280_113L,
                NewGroup.NORMAL,
                StringMap.EMPTY,
                List.of(
                        new NewMember("ann", 1_502_280_113L, true),
                        new NewMember("off", 1_502_280_200L, false),
                        new NewMember("ben", 1_502_280_300L, true)),
                0,
                0,
                false,
                List.of()));
    }

    @Test
    void returnsWhetherUsersAreOnlineInOrderOfRequest() {
        assertThat(online("ben,nobody,off,ben").result())
                .hasToString("{\"OnlineUsers\":[{\"UserId\":\"ben\",\"JoinTime\":1502280300000,\"Online\":true},"
                        + "{\"UserId\":\"nobody\",\"JoinTime\":0,\"Online\":false},"
                        + "{\"UserId\":\"off\",\"JoinTime\":1502280200000,\"Online\":false}]}");
    }

    @Test
    void returnsUserOnlineAfterRejoining() {
        api.call("LeaveMessageGroup", "AppId", app, "GroupId", "g", "UserId", "off")
                .result();
        assertThat(online("off").result().at("/OnlineUsers/0/JoinTime").asLong())
                .isZero();

        api.call("JoinMessageGroup", "AppId", app, "GroupId", "g", "UserId", "off")
                .result();
        assertThat(online("off").result().at("/OnlineUsers/0/Online").asBoolean())
                .isTrue();
    }

    @Test
    void acceptsUpToTwentyUsers() {
        List<String> users = IntStream.range(0, 20).mapToObj(i -> "u" + i).toList();

        assertThat(online(String.join(",", users)).result().get("OnlineUsers")).hasSize(20);
        online(String.join(",", users) + ",one-more").assertError(400, "InvalidUserIds");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "ann,", "[1]", "[\"\"]"})
    void rejectsInvalidUserIds(String userIds) {
        online(userIds).assertError(400, "InvalidUserIds");
    }

    @Test
    void rejectsMissingUserIds() {
        online("").assertError(400, "MissingUserIds");
    }

    @Test
    void rejectsUnknownAppAndGroup() {
        api.call("BatchGetOnlineUsers", "AppId", "none", "GroupId", "g", "UserIds", "ann")
                .assertError(404, "AppInfoNotExist");
        api.call("BatchGetOnlineUsers", "AppId", app, "GroupId", "none", "UserIds", "ann")
                .assertError(404, "ResourceNotExist");
    }

    private ApiResponse online(String userIds) {
        return api.call("BatchGetOnlineUsers", "AppId", app, "GroupId", "g", "UserIds", userIds);
    }
}
