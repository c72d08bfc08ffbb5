package dev.livemock.delivery;

import org.jspecify.annotations.Nullable;

/**
 * A filter for deliveries. Null matches any value.
 *
 * @param userId the UserId of a receiver
 * @param type the type of the message
 */
public record DeliveryCriteria(
        @Nullable String appId,
        @Nullable String groupId,
        @Nullable String userId,
        @Nullable Integer type) {

    /** Returns whether a delivery matches. */
    public boolean matches(Delivery delivery) {
        return (appId == null || appId.equals(delivery.message().appId()))
                && (groupId == null || groupId.equals(delivery.message().groupId()))
                && (userId == null || delivery.receivers().contains(userId))
                && (type == null || type == delivery.message().type());
    }
}
