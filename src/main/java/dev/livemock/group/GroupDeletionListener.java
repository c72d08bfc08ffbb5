package dev.livemock.group;

import dev.livemock.app.AppDeletionEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deletes the groups of deleted apps and the members of these groups. */
@Service
class GroupDeletionListener {

    private final MessageGroupRepository groups;
    private final MembershipRepository memberships;
    private final UserGroupListRepository lists;
    private final GroupListCache cache;

    GroupDeletionListener(
            MessageGroupRepository groups,
            MembershipRepository memberships,
            UserGroupListRepository lists,
            GroupListCache cache) {
        this.groups = groups;
        this.memberships = memberships;
        this.lists = lists;
        this.cache = cache;
    }

    /** Deletes the groups in the transaction that deletes the apps. */
    @EventListener
    @Transactional
    public void delete(AppDeletionEvent deletion) {
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
