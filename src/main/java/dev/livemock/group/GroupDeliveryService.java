package dev.livemock.group;

import dev.livemock.delivery.DeliveredMessage;
import dev.livemock.delivery.DeliveryService;
import dev.livemock.group.BroadCastType.Audience;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Delivers messages to those members of a group who are online (decisions 22 and 23). The app must be locked. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class GroupDeliveryService {

    private final MembershipRepository memberships;
    private final DeliveryService deliveries;

    GroupDeliveryService(MembershipRepository memberships, DeliveryService deliveries) {
        this.memberships = memberships;
        this.deliveries = deliveries;
    }

    /** Returns a new unique MessageId. */
    public static String newMessageId() {
        return UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    }

    /**
     * Delivers a message to a group.
     *
     * @param sortKey the sort key of the group
     */
    public void deliverToGroup(long sortKey, DeliveredMessage message) {
        if (deliveries.isEnabled()) {
            deliveries.record(message, memberships.findOnline(sortKey));
        }
    }

    /**
     * Delivers a message to the given users of a group.
     *
     * @param sortKey the sort key of the group
     */
    public void deliverToUsers(long sortKey, Collection<String> userIds, DeliveredMessage message) {
        if (deliveries.isEnabled()) {
            deliveries.record(message, onlineOf(sortKey, userIds));
        }
    }

    /**
     * Delivers a system message to the audience of a {@code BroadCastType}.
     *
     * @param broadCastType the {@code BroadCastType} of the request
     * @param affected returns those of the affected users who are online
     * @param message returns the message
     */
    void broadcast(
            MessageGroup group, int broadCastType, Supplier<List<String>> affected, Supplier<SystemMessage> message) {
        Audience audience = Audience.of(broadCastType);
        if (audience != Audience.NOBODY && deliveries.isEnabled()) {
            List<String> receivers =
                    audience == Audience.GROUP ? memberships.findOnline(group.sortKey()) : affected.get();
            deliveries.record(toDelivered(group, message.get()), receivers);
        }
    }

    /**
     * Delivers one system message about each of several users. With {@code BroadCastType} 1, a user receives only the
     * message about that user.
     *
     * @param message returns the message about a user
     */
    void broadcastEach(
            MessageGroup group,
            int broadCastType,
            Collection<String> userIds,
            Function<String, SystemMessage> message) {
        Audience audience = Audience.of(broadCastType);
        if (audience != Audience.NOBODY && deliveries.isEnabled() && !userIds.isEmpty()) {
            List<String> online = audience == Audience.GROUP
                    ? memberships.findOnline(group.sortKey())
                    : onlineOf(group.sortKey(), userIds);
            for (String userId : userIds) {
                deliveries.record(
                        toDelivered(group, message.apply(userId)),
                        audience == Audience.GROUP
                                ? online
                                : online.stream().filter(userId::equals).toList());
            }
        }
    }

    private static DeliveredMessage toDelivered(MessageGroup group, SystemMessage message) {
        return new DeliveredMessage(
                group.appId(), group.groupId(), newMessageId(), message.type(), message.senderId(), message.data());
    }

    /** Returns the members of a group who are online, in the order in which they joined. */
    List<String> onlineOf(long sortKey) {
        return memberships.findOnline(sortKey);
    }

    /** Returns those of the given users who are members of a group and online, in the given order and without duplicates. */
    List<String> onlineOf(long sortKey, Collection<String> userIds) {
        Set<String> online = memberships.findByUserIdInAndSortKey(userIds, sortKey).stream()
                .filter(Membership::online)
                .map(Membership::userId)
                .collect(Collectors.toSet());
        return userIds.stream().distinct().filter(online::contains).toList();
    }
}
