package dev.livemock.group;

import dev.livemock.app.MessageAppService;
import dev.livemock.gateway.ErrorCode;
import dev.livemock.gateway.StringMap;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Creates, finds and updates message groups. */
@Service
public class MessageGroupService {

    private final MessageGroupRepository groups;
    private final MembershipWriter memberships;
    private final MutedUserRepository mutedUsers;
    private final BulkInserts bulk;
    private final MessageAppService apps;
    private final GroupListCache cache;
    private final GroupDeliveryService deliveries;
    private final Clock clock;

    MessageGroupService(
            MessageGroupRepository groups,
            MembershipWriter memberships,
            MutedUserRepository mutedUsers,
            BulkInserts bulk,
            MessageAppService apps,
            GroupListCache cache,
            GroupDeliveryService deliveries,
            Clock clock) {
        this.groups = groups;
        this.memberships = memberships;
        this.mutedUsers = mutedUsers;
        this.bulk = bulk;
        this.apps = apps;
        this.cache = cache;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * Stores groups and their members in the given order, in one transaction.
     *
     * @throws dev.livemock.gateway.ApiException {@code AppInfoNotExist}
     * @throws org.springframework.dao.DuplicateKeyException if a GroupId already exists in its app
     */
    @Transactional
    public void add(Collection<NewGroup> newGroups) {
        newGroups.stream().map(NewGroup::appId).distinct().sorted().forEach(apps::lock);
        List<GroupWithSortKey> groupsWithSortKeys = assignSortKeys(newGroups);
        bulk.insertGroups(groupsWithSortKeys);
        long defaultEndTime = clock.instant().getEpochSecond() + GroupMuteService.DEFAULT_MUTE_TIME;
        mutedUsers.saveAllAndFlush(groupsWithSortKeys.stream()
                .flatMap(group -> group.mutedUsers(defaultEndTime))
                .toList());
        memberships.addFirstMembers(groupsWithSortKeys);
    }

    private List<GroupWithSortKey> assignSortKeys(Collection<NewGroup> newGroups) {
        long now = clock.instant().getEpochSecond();
        Iterator<Long> numbers = groups.nextNumbers(newGroups.size()).iterator();
        List<GroupWithSortKey> groupsWithSortKeys = new ArrayList<>();
        for (NewGroup group : newGroups) {
            long createTime = Objects.requireNonNullElse(group.createTime(), now);
            groupsWithSortKeys.add(new GroupWithSortKey(GroupSortKey.of(createTime, numbers.next()), group));
        }
        return groupsWithSortKeys;
    }

    /**
     * Updates a group.
     *
     * @param extension the new extension; if null, the extension does not change
     * @throws dev.livemock.gateway.ApiException {@code AppInfoNotExist}, {@code ResourceNotExist}
     */
    @Transactional
    public void update(String appId, String groupId, @Nullable StringMap extension) {
        MessageGroup group = lock(appId, groupId);
        if (extension != null) {
            cache.invalidateApp(appId);
            group.replaceExtension(extension);
        }
    }

    /**
     * Adds likes to a group. Returns the new total.
     *
     * @param operatorUserId the user who likes, or null if the user is unknown
     * @param broadCastType the {@code BroadCastType} of the request
     * @throws dev.livemock.gateway.ApiException {@code AppInfoNotExist}, {@code ResourceNotExist}
     * @throws ArithmeticException if the total would exceed {@link Integer#MAX_VALUE}
     */
    @Transactional
    public int addLikes(String appId, String groupId, int likes, @Nullable String operatorUserId, int broadCastType) {
        MessageGroup group = lock(appId, groupId);
        int total = group.addLikes(likes);
        deliveries.broadcast(
                group,
                broadCastType,
                () -> operatorUserId == null
                        ? List.of()
                        : deliveries.onlineOf(group.sortKey(), List.of(operatorUserId)),
                () -> SystemMessage.like(operatorUserId, total));
        return total;
    }

    /**
     * Locks an app until the end of the transaction, and reserves numbers for new messages in one of its groups. The caller must
     * store exactly that many messages in the same transaction.
     *
     * @param newMessages the number of new messages
     * @return the number of messages of the group, including the new ones
     * @throws dev.livemock.gateway.ApiException {@code AppInfoNotExist}, {@code ResourceNotExist}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public MessageCount reserveMessageNumbers(String appId, String groupId, int newMessages) {
        return lock(appId, groupId).reserveMessageNumbers(newMessages);
    }

    /**
     * Returns the number of messages of a group.
     *
     * @throws dev.livemock.gateway.ApiException {@code AppInfoNotExist}, {@code ResourceNotExist}
     */
    @Transactional(readOnly = true)
    public MessageCount messageCountOf(String appId, String groupId) {
        return get(appId, groupId).messages();
    }

    /**
     * Returns a group. Locks its app until the end of the transaction, so that no other transaction changes the app's groups and
     * lists.
     *
     * @throws dev.livemock.gateway.ApiException {@code AppInfoNotExist}, {@code ResourceNotExist}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    MessageGroup lock(String appId, String groupId) {
        apps.lock(appId);
        return groups.findByAppIdAndGroupId(appId, groupId).orElseThrow(ErrorCode.GROUP_NOT_FOUND::exception);
    }

    /**
     * Returns a group.
     *
     * @throws dev.livemock.gateway.ApiException {@code AppInfoNotExist}, {@code ResourceNotExist}
     */
    @Transactional(readOnly = true)
    MessageGroup get(String appId, String groupId) {
        return groups.findByAppIdAndGroupId(appId, groupId).orElseThrow(() -> {
            apps.requireExists(appId);
            return ErrorCode.GROUP_NOT_FOUND.exception();
        });
    }

    @Transactional(readOnly = true)
    public boolean exists(String appId, String groupId) {
        return groups.existsByAppIdAndGroupId(appId, groupId);
    }
}
