package dev.livemock.testing;

import java.util.List;

/**
 * A query of the request log. By default, the log contains the last 1,000 API calls since the last reset; the setting {@code
 * livemock.control.requests} changes this number. An entry must match all filters. Instances are immutable; each filter returns a
 * copy.
 */
public final class RequestQuery {

    private static final String PATH = "requests";

    private final ControlClient client;
    private final Fields filters;

    RequestQuery(ControlClient client, Fields filters) {
        this.client = client;
        this.filters = filters;
    }

    /** Selects the calls of an operation, such as {@code ListMessageGroup}. */
    public RequestQuery action(String action) {
        return with("Action", action);
    }

    /** Selects the calls whose parameter {@code UserId} has this value. */
    public RequestQuery userId(String userId) {
        return with("UserId", userId);
    }

    /** Selects the calls whose parameter {@code AppId} has this value. */
    public RequestQuery appId(String appId) {
        return with("AppId", appId);
    }

    /** Selects the calls whose response has this code: {@code OK}, {@code LiveMock.Cut} or the code of an error. */
    public RequestQuery code(String code) {
        return with("Code", code);
    }

    /** Selects the latest calls only, at most this many; from 1 to 100,000. */
    public RequestQuery last(int max) {
        return with("Last", max);
    }

    private RequestQuery with(String name, Object value) {
        return new RequestQuery(client, filters.with(name, value));
    }

    /**
     * Returns the number of matching calls.
     *
     * @throws LiveMockException {@code LiveMock.InvalidRequest} if a filter is invalid, such as an unknown operation
     */
    public int count() {
        return client.get(PATH + "/count", filters.values(), Count.class).count;
    }

    /**
     * Returns the matching calls, oldest first.
     *
     * @throws LiveMockException {@code LiveMock.InvalidRequest} if a filter is invalid, such as an unknown operation
     */
    public List<LoggedRequest> list() {
        return client.get(PATH, filters.values(), RequestList.class).requests;
    }

    private record Count(int count) {}

    private record RequestList(List<LoggedRequest> requests) {}
}
