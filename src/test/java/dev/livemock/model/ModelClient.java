package dev.livemock.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * A client that sends random calls to LiveMock, and applies the successful ones to the model. It has its own apps and users:
 * no other client renames these apps, updates their groups, or lets these users join or leave.
 */
final class ModelClient {

    private static final int USERS = 2;
    private static final Set<String> NOT_FOUND = Set.of("AppInfoNotExist", "ResourceNotExist");

    private final int number;
    private final ApiClient api;
    private final Model model;
    private final RandomGenerator random;
    private final List<String> ownApps = new ArrayList<>();

    /** The apps that were deleted according to a response. */
    private final List<String> deletedApps = new ArrayList<>();

    ModelClient(int number, ApiClient api, Model model, RandomGenerator random) {
        this.number = number;
        this.api = api;
        this.model = model;
        this.random = random;
    }

    List<String> users() {
        return List.of(user(0), user(1));
    }

    private String user(int i) {
        return "u" + number + "x" + i;
    }

    private String anyUser() {
        return user(random.nextInt(USERS));
    }

    /** Sends at most one random call. The clock must be frozen at the given time. */
    void step(long time) {
        List<String> apps = model.apps();
        if (apps.isEmpty() || random.nextInt(12) == 0) {
            createApp(time);
            return;
        }
        String app = any(apps);
        List<String> groups = model.groups(app);
        switch (random.nextInt(15)) {
            case 0 -> renameApp();
            case 1 -> maybeDeleteApp(app);
            case 10, 11 -> updateGroup();
            case 2, 3, 4 -> createGroup(app, time);
            case 5, 6 -> leave(app, groups);
            case 12, 13 -> send(app, groups);
            case 14 -> mute(app, groups);
            default -> join(app, groups);
        }
    }

    private void createApp(long time) {
        String name = "name" + random.nextInt(3);
        String id = api.createApp(name);
        model.createApp(id, name, time);
        ownApps.add(id);
    }

    private void renameApp() {
        if (!ownApps.isEmpty()) {
            String app = any(ownApps);
            String name = "name" + random.nextInt(3);
            if (succeeded(api.call("UpdateMessageApp", "AppId", app, "AppName", name), app)) {
                model.renameApp(app, name);
            }
        }
    }

    private void maybeDeleteApp(String app) {
        if (random.nextInt(3) == 0 && succeeded(api.call("DeleteMessageApp", "AppId", app), app)) {
            model.deleteApp(app);
        }
    }

    private void createGroup(String app, long time) {
        String creator = anyUser();
        ApiResponse response = api.call("CreateMessageGroup", "AppId", app, "CreatorId", creator);
        if (succeeded(response, app)) {
            model.createGroup(app, response.result().get("GroupId").asString(), creator, time);
        }
    }

    private void updateGroup() {
        if (ownApps.isEmpty()) {
            return;
        }
        String app = any(ownApps);
        List<String> groups = model.groups(app);
        if (!groups.isEmpty()) {
            String group = any(groups);
            String value = Integer.toString(random.nextInt(1_000_000));
            String extension = "{\"value\":\"" + value + "\"}";
            if (succeeded(
                    api.call("UpdateMessageGroup", "AppId", app, "GroupId", group, "Extension", extension), app)) {
                model.updateGroup(app, group, Map.of("value", value));
            }
        }
    }

    private void join(String app, List<String> groups) {
        if (!groups.isEmpty()) {
            String group = any(groups);
            String user = anyUser();
            if (succeeded(api.call("JoinMessageGroup", "AppId", app, "GroupId", group, "UserId", user), app)) {
                model.join(app, group, user);
            }
        }
    }

    private void leave(String app, List<String> groups) {
        if (!groups.isEmpty()) {
            String group = any(groups);
            String user = anyUser();
            if (succeeded(api.call("LeaveMessageGroup", "AppId", app, "GroupId", group, "UserId", user), app)) {
                model.leave(app, group, user);
            }
        }
    }

    /** Sends a message as one of the client's own users, whom only this client mutes. */
    private void send(String app, List<String> groups) {
        if (groups.isEmpty()) {
            return;
        }
        String group = any(groups);
        String user = anyUser();
        String data = user + "-" + random.nextInt(1_000_000);
        ApiResponse response =
                api.call("SendMessageToGroup", "AppId", app, "GroupId", group, "OperatorUserId", user, "Data", data);
        if (response.body().contains("LiveMock.UserMuted")) {
            assertThat(model.isMuted(app, group, user) || !model.hasApp(app)).isTrue();
        } else if (succeeded(response, app)) {
            assertThat(model.isMuted(app, group, user)).isFalse();
            model.send(app, group, data);
        }
    }

    private void mute(String app, List<String> groups) {
        if (groups.isEmpty()) {
            return;
        }
        String group = any(groups);
        String user = anyUser();
        boolean muted = random.nextInt(3) > 0;
        ApiResponse response = muted
                ? api.call(
                        "MuteGroupUser", "AppId", app, "GroupId", group, "MuteUserList", user, "MuteTime", "2000000000")
                : api.call("CancelMuteGroupUser", "AppId", app, "GroupId", group, "CancelMuteUserList", user);
        if (succeeded(response, app)) {
            model.mute(app, group, user, muted);
        }
    }

    private boolean succeeded(ApiResponse response, String app) {
        if (response.status() == 200) {
            return true;
        }
        assertThat(response.json().get("Code").asString()).as(response.body()).isIn(NOT_FOUND);
        deletedApps.add(app);
        return false;
    }

    private String any(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Asserts that no app that a response reported as deleted exists in the model. */
    void assertDeletedAppsAreGone() {
        assertThat(deletedApps).noneMatch(model::hasApp);
    }
}
