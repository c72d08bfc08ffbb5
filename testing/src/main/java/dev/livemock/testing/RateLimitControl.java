package dev.livemock.testing;

import java.util.Map;

/** Changes the rate limits. A change refills all token buckets, and applies until the next reset. */
public final class RateLimitControl {

    private static final String PATH = "throttle";
    private static final String ENABLED = "Enabled";

    private final ControlClient client;

    RateLimitControl(ControlClient client) {
        this.client = client;
    }

    /** Returns the rate limits. */
    public RateLimits get() {
        return client.get(PATH, Map.of(), RateLimits.class);
    }

    /** Enforces the rate limits. This is the default. */
    public RateLimits enable() {
        return put(Map.of(ENABLED, true));
    }

    /** Stops enforcing the rate limits. */
    public RateLimits disable() {
        return put(Map.of(ENABLED, false));
    }

    /**
     * Sets the limit of all operations that have no limit of their own.
     *
     * @param queriesPerSecond the limit for each caller and operation, from 1 to 1,000,000
     * @throws LiveMockException {@code LiveMock.InvalidRequest} if the limit is out of range
     */
    public RateLimits set(int queriesPerSecond) {
        return put(Map.of("QueriesPerSecond", queriesPerSecond));
    }

    /**
     * Sets the limit of an operation.
     *
     * @param action the operation, such as {@code ListMessageGroup}
     * @param queriesPerSecond the limit for each caller, from 1 to 1,000,000
     * @throws LiveMockException {@code LiveMock.InvalidRequest} if the operation is unknown or the limit is out of range
     */
    public RateLimits set(String action, int queriesPerSecond) {
        return put(Map.of("Operations", Map.of(action, queriesPerSecond)));
    }

    private RateLimits put(Map<String, ?> change) {
        return client.put(PATH, Json.write(change), RateLimits.class);
    }
}
