package dev.livemock.testing;

import java.util.List;
import java.util.Map;

/** Sets which members of an app or a group are online. Only members who are online receive messages. */
public final class Presence {

    private final ControlClient client;
    private final Fields scope;

    Presence(ControlClient client, Fields scope) {
        this.client = client;
        this.scope = scope;
    }

    /**
     * Sets users online. Returns the number of memberships that were set.
     *
     * @param userIds 1 to 1,000 users; if one of them is not a member, nothing changes
     * @throws LiveMockException if the app, the group or a member does not exist
     */
    public int connect(String... userIds) {
        return setOnline(true, userIds);
    }

    /**
     * Sets users offline. Returns the number of memberships that were set.
     *
     * @param userIds 1 to 1,000 users; if one of them is not a member, nothing changes
     * @throws LiveMockException if the app, the group or a member does not exist
     */
    public int disconnect(String... userIds) {
        return setOnline(false, userIds);
    }

    private int setOnline(boolean online, String... userIds) {
        Map<String, Object> request =
                scope.with("UserIds", List.of(userIds)).with("Online", online).values();
        return client.put("presence", Json.write(request), MemberCount.class).members;
    }

    private record MemberCount(int members) {}
}
