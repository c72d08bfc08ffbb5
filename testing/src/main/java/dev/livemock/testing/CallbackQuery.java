package dev.livemock.testing;

import java.util.List;

/**
 * A query of the callbacks to the backend. LiveMock sends them if the setting {@code livemock.callback.url} is present. It
 * stores the last 10,000. A callback must match all filters. Instances are immutable; each filter returns a copy.
 */
public final class CallbackQuery {

    private final ControlClient client;
    private final Fields filters;

    CallbackQuery(ControlClient client, Fields filters) {
        this.client = client;
        this.filters = filters;
    }

    /** Selects the callbacks of an app. */
    public CallbackQuery appId(String appId) {
        return with("AppId", appId);
    }

    /** Selects the callbacks of groups with this ID. */
    public CallbackQuery groupId(String groupId) {
        return with("GroupId", groupId);
    }

    /** Selects the callbacks for a user. */
    public CallbackQuery userId(String userId) {
        return with("UserId", userId);
    }

    /** Selects the callbacks with a status. */
    public CallbackQuery status(Callback.Status status) {
        return with("Status", Json.nameOf(status));
    }

    /** Selects the latest callbacks only, at most this many; from 1 to 10,000. */
    public CallbackQuery last(int max) {
        return with("Last", max);
    }

    private CallbackQuery with(String name, Object value) {
        return new CallbackQuery(client, filters.with(name, value));
    }

    /**
     * Returns the number of matching callbacks.
     *
     * @throws LiveMockException {@code LiveMock.InvalidRequest} if a filter is invalid
     */
    public int count() {
        return list().size();
    }

    /**
     * Returns the matching callbacks, oldest first.
     *
     * @throws LiveMockException {@code LiveMock.InvalidRequest} if a filter is invalid
     */
    public List<Callback> list() {
        return client.get("callbacks", filters.values(), CallbackList.class).callbacks;
    }

    private record CallbackList(List<Callback> callbacks) {}
}
