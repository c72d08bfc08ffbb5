package dev.livemock.group;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes memberships and the members' lists with their block indexes. The apps of the groups must be locked. */
@Service
@Transactional
class MembershipWriter {

    /** The number of lists per batch. It bounds the size of the persistence context. */
    private static final int BATCH = 1_000;

    private final MembershipRepository memberships;
    private final UserGroupListRepository lists;
    private final MessageGroupRepository groups;
    private final BulkInserts bulk;
    private final GroupListCache cache;
    private final EntityManager entityManager;

    MembershipWriter(
            MembershipRepository memberships,
            UserGroupListRepository lists,
            MessageGroupRepository groups,
            BulkInserts bulk,
            GroupListCache cache,
            EntityManager entityManager) {
        this.memberships = memberships;
        this.lists = lists;
        this.groups = groups;
        this.bulk = bulk;
        this.cache = cache;
        this.entityManager = entityManager;
    }

    /** Adds a membership, and adds the group to the list of the user. */
    public void add(Membership membership) {
        memberships.save(membership);
        UserGroupList.Key id = membership.listId();
        cache.invalidateLists(id.appId(), List.of(id.userId()));
        UserGroupList list = lists.findById(id).orElseGet(() -> new UserGroupList(id));
        addTo(list, membership.sortKey());
        lists.save(list);
    }

    /** Deletes a membership, and removes the group from the list of the user. */
    public void delete(Membership membership) {
        memberships.delete(membership);
        UserGroupList.Key id = membership.listId();
        cache.invalidateLists(id.appId(), List.of(id.userId()));
        UserGroupList list = lists.findById(id).orElseThrow();
        list.setBlockIndex(list.blockIndex().without(membership.sortKey()));
    }

    /** Adds the initial members of groups whose memberships are not stored yet. */
    public void addFirstMembers(List<GroupWithSortKey> groupsWithSortKeys) {
        List<Membership> added = groupsWithSortKeys.stream()
                .flatMap(GroupWithSortKey::memberships)
                .toList();
        bulk.insertMemberships(added);
        added.stream()
                .collect(Collectors.groupingBy(
                        membership -> membership.listId().appId(), Collectors.groupingBy(Membership::userId)))
                .forEach(this::addToLists);
    }

    private void addToLists(String appId, Map<String, List<Membership>> added) {
        cache.invalidateLists(appId, added.keySet());
        List<String> userIds = List.copyOf(added.keySet());
        for (int from = 0; from < userIds.size(); from += BATCH) {
            addToLists(appId, userIds.subList(from, Math.min(from + BATCH, userIds.size())), added);
            entityManager.clear();
        }
    }

    private void addToLists(String appId, List<String> userIds, Map<String, List<Membership>> added) {
        Map<String, UserGroupList> found = lists.findByAppIdAndUserIdIn(appId, userIds).stream()
                .collect(Collectors.toMap(UserGroupList::userId, Function.identity()));
        List<UserGroupList> changed = userIds.stream()
                .map(userId -> found.getOrDefault(userId, new UserGroupList(new UserGroupList.Key(appId, userId))))
                .toList();
        changed.forEach(list -> addTo(
                list,
                added.getOrDefault(list.userId(), List.of()).stream()
                        .mapToLong(Membership::sortKey)
                        .toArray()));
        lists.saveAllAndFlush(changed);
    }

    private void addTo(UserGroupList list, long... sortKeys) {
        list.setBlockIndex(list.blockIndex()
                .with(
                        sortKeys,
                        (from, skip) -> groups.findSortKey(list.getId(), new ListBlockIndex.Start(from, skip))));
    }
}
