package dev.livemock.group;

import dev.livemock.app.AppData;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deletes the groups of deleted apps and the members of these groups. */
@Service
@Transactional
class GroupDeletion implements AppData {

    private final MessageGroupRepository groups;
    private final MembershipRepository memberships;
    private final UserGroupListRepository lists;
    private final GroupListCache cache;

    GroupDeletion(
            MessageGroupRepository groups,
            MembershipRepository memberships,
            UserGroupListRepository lists,
            GroupListCache cache) {
        this.groups = groups;
        this.memberships = memberships;
        this.lists = lists;
        this.cache = cache;
    }

    @Override
    public void deleteOf(String appId) {
        cache.invalidateApp(appId);
        memberships.deleteByAppId(appId);
        lists.deleteByAppId(appId);
        groups.deleteByAppId(appId);
    }

    @Override
    public void deleteAll(List<String> appIds) {
        appIds.forEach(cache::invalidateApp);
        memberships.deleteAllInBatch();
        lists.deleteAllInBatch();
        groups.deleteAllInBatch();
    }
}
