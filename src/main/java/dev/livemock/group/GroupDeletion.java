package dev.livemock.group;

import dev.livemock.app.AppDeletion;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deletes the groups of deleted apps and the members of these groups. */
@Service
class GroupDeletion {

    private final MessageGroupRepository groups;
    private final MembershipRepository memberships;
    private final UserListRepository lists;
    private final ListPageCache cache;

    GroupDeletion(
            MessageGroupRepository groups,
            MembershipRepository memberships,
            UserListRepository lists,
            ListPageCache cache) {
        this.groups = groups;
        this.memberships = memberships;
        this.lists = lists;
        this.cache = cache;
    }

    /** Deletes the groups in the transaction that deletes the apps. */
    @EventListener
    @Transactional
    public void delete(AppDeletion deletion) {
        deletion.appIds().forEach(cache::invalidateApp);
        if (deletion.isOfAll()) {
            memberships.deleteAllInBatch();
            lists.deleteAllInBatch();
            groups.deleteAllInBatch();
        } else {
            deletion.appIds().forEach(this::delete);
        }
    }

    private void delete(String appId) {
        memberships.deleteByAppId(appId);
        lists.deleteByAppId(appId);
        groups.deleteByAppId(appId);
    }
}
