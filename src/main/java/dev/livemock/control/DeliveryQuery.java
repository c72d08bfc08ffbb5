package dev.livemock.control;

import dev.livemock.delivery.Delivery;
import dev.livemock.gateway.Example;
import jakarta.validation.constraints.Min;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;

/**
 * A filter for deliveries. A delivery must match all parameters that are present.
 *
 * @param appId only deliveries in this app
 * @param groupId only deliveries in groups with this ID
 * @param userId only deliveries that this user receives
 * @param type only messages of this type
 * @param last the maximum number of deliveries to return, the latest ones; if absent, all. For a stream, the number of existing
 *     deliveries to send first; if absent, none.
 */
record DeliveryQuery(
        @Example("VKL3demo") @Nullable String appId,
        @Example("AE35-demo-T95F") @Nullable String groupId,
        @Example("de1a0") @Nullable String userId,
        @Min(1) @Example("10001") @Nullable Integer type,

        @Range(min = 1, max = ControlSettings.MAX_ENTRIES) @Example("50") @Nullable Integer last) {

    boolean matches(Delivery delivery) {
        return (appId == null || appId.equals(delivery.message().appId()))
                && (groupId == null || groupId.equals(delivery.message().groupId()))
                && (userId == null || delivery.receivers().contains(userId))
                && (type == null || type == delivery.message().type());
    }

    int lastOr(int absent) {
        return last == null ? absent : last;
    }
}
