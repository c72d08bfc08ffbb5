package dev.livemock.testing;

import java.util.List;

/**
 * A query of the deliveries: messages, each with the users who received it. By default, LiveMock stores the last 1,000 deliveries
 * since the last reset; the setting {@code livemock.control.deliveries} changes this number. A delivery must match all filters.
 * Instances are immutable; each filter returns a copy.
 */
public final class DeliveryQuery {

    private static final String PATH = "deliveries";

    private final ControlClient client;
    private final Fields filters;

    DeliveryQuery(ControlClient client, Fields filters) {
        this.client = client;
        this.filters = filters;
    }

    /** Selects the deliveries in an app. */
    public DeliveryQuery appId(String appId) {
        return with("AppId", appId);
    }

    /** Selects the deliveries in groups with this ID. */
    public DeliveryQuery groupId(String groupId) {
        return with("GroupId", groupId);
    }

    /** Selects the deliveries that a user received. */
    public DeliveryQuery userId(String userId) {
        return with("UserId", userId);
    }

    /** Selects the messages of a type, at least 1. */
    public DeliveryQuery type(int type) {
        return with("Type", type);
    }

    /** Selects the latest deliveries only, at most this many; from 1 to 100,000. */
    public DeliveryQuery last(int max) {
        return with("Last", max);
    }

    private DeliveryQuery with(String name, Object value) {
        return new DeliveryQuery(client, filters.with(name, value));
    }

    /**
     * Returns the number of matching deliveries.
     *
     * @throws LiveMockException {@code LiveMock.InvalidRequest} if a filter is invalid
     */
    public int count() {
        return client.get(PATH + "/count", filters.values(), Count.class).count;
    }

    /**
     * Returns the matching deliveries, oldest first.
     *
     * @throws LiveMockException {@code LiveMock.InvalidRequest} if a filter is invalid
     */
    public List<Delivery> list() {
        return client.get(PATH, filters.values(), DeliveryList.class).deliveries;
    }

    private record Count(int count) {}

    private record DeliveryList(List<Delivery> deliveries) {}
}
