package dev.livemock.testing;

import dev.livemock.app.MessageAppService;
import dev.livemock.app.NewApp;
import dev.livemock.gateway.StringMap;
import dev.livemock.group.MessageGroupService;
import dev.livemock.group.NewGroup;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Creates apps and groups in a running LiveMock. */
public final class TestData {

    public static final long SOME_TIME = 1_502_280_113L;

    private final MessageAppService apps;
    private final MessageGroupService groups;
    private final Set<String> created = ConcurrentHashMap.newKeySet();

    public TestData(MessageAppService apps, MessageGroupService groups) {
        this.apps = apps;
        this.groups = groups;
    }

    public boolean hasApp(String appId) {
        return created.contains(appId);
    }

    public void app(String appId) {
        created.add(appId);
        apps.add(new NewApp(appId, appId, StringMap.EMPTY, StringMap.EMPTY, SOME_TIME, NewApp.NORMAL));
    }

    /** Creates an app with groups g1, g2 and so on, unless the app was created before. */
    public void appOnce(String appId, int count, String userId) {
        if (!hasApp(appId)) {
            app(appId);
            groups(appId, count, userId);
        }
    }

    public void group(String appId, String groupId, long createTime, String... members) {
        group(new NewGroup(appId, groupId, "creator", createTime, 1, StringMap.EMPTY, Set.of(members)));
    }

    public void group(NewGroup group) {
        groups.add(List.of(group));
    }

    /** Creates groups g1, g2 and so on, one second apart, with one member. */
    public void groups(String appId, int count, String userId) {
        for (int i = 1; i <= count; i++) {
            group(appId, "g" + i, SOME_TIME + i, userId);
        }
    }
}
