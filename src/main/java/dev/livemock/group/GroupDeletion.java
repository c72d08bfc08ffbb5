package dev.livemock.group;

import dev.livemock.app.AppDataDeletion;
import dev.livemock.delivery.CallbackService;
import dev.livemock.delivery.DeliveryService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deletes the groups of deleted apps, with their members, mutes, deliveries and callbacks. */
@Service
@Transactional
class GroupDeletion implements AppDataDeletion {

    private final MessageGroupRepository groups;
    private final MembershipRepository memberships;
    private final UserGroupListRepository lists;
    private final MutedUserRepository mutedUsers;
    private final GroupListCache cache;
    private final DeliveryService deliveries;
    private final CallbackService callbacks;

    GroupDeletion(
            MessageGroupRepository groups,
            MembershipRepository memberships,
            UserGroupListRepository lists,
            MutedUserRepository mutedUsers,
            GroupListCache cache,
            DeliveryService deliveries,
            CallbackService callbacks) {
        this.groups = groups;
        this.memberships = memberships;
        this.lists = lists;
        this.mutedUsers = mutedUsers;
        this.cache = cache;
        this.deliveries = deliveries;
        this.callbacks = callbacks;
    }

    @Override
    public void deleteOf(String appId) {
        cache.invalidateApp(appId);
        memberships.deleteByAppId(appId);
        lists.deleteByAppId(appId);
        mutedUsers.deleteByAppId(appId);
        groups.deleteByAppId(appId);
        deliveries.deleteOf(appId);
        callbacks.deleteOf(appId);
    }

    @Override
    public void deleteAll() {
        cache.invalidateAll();
        memberships.deleteAllInBatch();
        lists.deleteAllInBatch();
        mutedUsers.deleteAllInBatch();
        groups.deleteAllInBatch();
        deliveries.deleteAll();
        callbacks.deleteAll();
    }
}
