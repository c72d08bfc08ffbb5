package dev.livemock.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.livemock.sdk.LiveSdk.AccessKey;
import dev.livemock.sdk.LiveSdk.App;
import dev.livemock.sdk.LiveSdk.Group;
import dev.livemock.sdk.LiveSdk.Member;
import dev.livemock.sdk.LiveSdk.Page;
import dev.livemock.sdk.LiveSdk.SdkFailure;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * Calls every operation on apps, groups and members with an SDK, from the creation of an app to its deletion. Checks the lists
 * after each step. {@link GroupScenario} calls the other operations.
 */
final class AppScenario {

    /** A map with special characters that JSON libraries may escape or replace. */
    static final Map<String, String> SPECIAL_MAP = Map.of("title", "a <b> & 'c' \"d\" 中文 😀 \n \\");

    private final LiveSdk sdk;
    private final AccessKey key;
    private final Runnable nextSecond;
    private String app = "";

    AppScenario(LiveSdk sdk, AccessKey key, Runnable nextSecond) {
        this.sdk = sdk;
        this.key = key;
        this.nextSecond = nextSecond;
    }

    void run() {
        createApp();
        assertLists("Ann1");
        String first = createGroup("Ann1");
        String second = createGroup("ben");
        String third = createGroup("ben");
        assertLists("Ann1", first);
        assertLists("ben", second, third);

        join(first, "ben");
        assertLists("ben", first, second, third);
        assertLists("Ann1", first);
        assertThat(sdk.listMembers(key, app, first)).containsExactly("Ann1", "ben");
        assertThat(sdk.findMembers(key, app, first, List.of("nobody", "ben", "Ann1")))
                .containsExactly(new Member("ben", false, List.of()), new Member("Ann1", false, List.of()));
        new GroupScenario(sdk, key, nextSecond, app, first, "Ann1", "ben").run();

        leave(second, "ben");
        assertLists("ben", first, third);
        assertThat(sdk.listMembers(key, app, second)).isEmpty();

        updateGroup(third);
        assertLists("ben", first, third);

        updateApp();
        assertLists("ben", first, third);
        deleteApp();
        assertLists("ben");
        assertLists("Ann1");
        assertFails("AppInfoNotExist", () -> sdk.getGroup(key, app, first));
        assertFails("AppInfoNotExist", () -> sdk.listMessages(key, app, first, null, 1, 20));
    }

    private void createApp() {
        app = sdk.createApp(key, "scenario", Map.of("mode", "live"), SPECIAL_MAP);
        nextSecond.run();
        assertThat(sdk.getApp(key, app)).isEqualTo(new App("scenario", Map.of("mode", "live"), SPECIAL_MAP, 1));
        assertThat(sdk.listApps(key, 1, 1)).containsExactly(app);
        assertThat(sdk.queryApps(key, "scenario")).contains(app);
    }

    private String createGroup(String creatorId) {
        String groupId = sdk.createGroup(key, app, creatorId, SPECIAL_MAP);
        nextSecond.run();
        assertThat(sdk.getGroup(key, app, groupId)).isEqualTo(new Group(creatorId, SPECIAL_MAP, 1, false));
        assertThat(sdk.listMembers(key, app, groupId)).containsExactly(creatorId);
        return groupId;
    }

    private void join(String groupId, String userId) {
        assertThat(sdk.join(key, app, groupId, userId)).isTrue();
        assertThat(sdk.join(key, app, groupId, userId)).isTrue();
        assertFails("ResourceNotExist", () -> sdk.join(key, app, "no-such-group", userId));
        assertFails("InvalidUserId", () -> sdk.join(key, app, groupId, "Upper"));
    }

    private void leave(String groupId, String userId) {
        assertThat(sdk.leave(key, app, groupId, userId)).isTrue();
        assertThat(sdk.leave(key, app, groupId, userId)).isTrue();
    }

    private void updateGroup(String groupId) {
        assertThat(sdk.updateGroup(key, app, groupId, Map.of("other", "entry"))).isTrue();
        assertThat(sdk.getGroup(key, app, groupId).extension()).isEqualTo(Map.of("other", "entry"));
    }

    private void updateApp() {
        assertThat(sdk.updateApp(key, app, "renamed", Map.of("other", "entry"))).isTrue();
        assertThat(sdk.getApp(key, app))
                .isEqualTo(new App("renamed", Map.of("mode", "live"), Map.of("other", "entry"), 1));
    }

    private void deleteApp() {
        assertThat(sdk.deleteApp(key, app)).isTrue();
        assertFails("AppInfoNotExist", () -> sdk.deleteApp(key, app));
        assertThat(sdk.queryApps(key, "renamed")).doesNotContain(app);
    }

    private void assertLists(String userId, String... groupIds) {
        Page page = sdk.list(key, app, userId, 1, 20);
        assertThat(page.groupIds()).containsExactly(groupIds);
        assertThat(page.total()).isEqualTo(groupIds.length);
        assertThat(page.hasMore()).isFalse();
    }

    static void assertFails(String code, ThrowingCallable call) {
        assertThat(catchThrowableOfType(SdkFailure.class, call).code()).isEqualTo(code);
    }
}
