package dev.livemock.group;

import dev.livemock.gateway.ErrorCode;
import dev.livemock.storage.HeapBudget;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mutes users and whole groups (decision 20). The two kinds of mute are independent of each other. The mute of a user ends when
 * the application's clock reaches the end time of the mute. The creator of a group is never muted.
 */
@Service
public class GroupMuteService {

    /** The duration of a mute whose {@code MuteTime} is absent or 0, in seconds. */
    static final int DEFAULT_MUTE_TIME = 86_400;

    /** The approximate heap usage of a mute in an in-memory database, in bytes. */
    private static final int MUTE_BYTES = 500;

    private final MessageGroupService groups;
    private final MutedUserRepository mutedUsers;
    private final GroupDeliveryService deliveries;
    private final HeapBudget heap;
    private final Clock clock;

    GroupMuteService(
            MessageGroupService groups,
            MutedUserRepository mutedUsers,
            GroupDeliveryService deliveries,
            HeapBudget heap,
            Clock clock) {
        this.groups = groups;
        this.mutedUsers = mutedUsers;
        this.deliveries = deliveries;
        this.heap = heap;
        this.clock = clock;
    }

    /**
     * Mutes users. Muting a user again replaces the end of the mute.
     *
     * @throws dev.livemock.gateway.ApiException {@code AppInfoNotExist}, {@code ResourceNotExist}, {@code
     *     LiveMock.NotGroupCreator}, {@code ServiceUnavailable} if the heap is full
     */
    @Transactional
    public void muteUsers(MuteGroupUserRequest request) {
        Set<String> userIds = new LinkedHashSet<>(request.muteUserList());
        heap.requireFitsAndDeletable((long) MUTE_BYTES * userIds.size());
        MessageGroup group = lock(request.appId(), request.groupId(), request.operatorUserId());
        userIds.remove(group.creatorId());
        if (!userIds.isEmpty()) {
            mute(group, userIds, request.muteTime() == 0 ? DEFAULT_MUTE_TIME : request.muteTime());
            deliveries.broadcastEach(
                    group,
                    request.broadCastType(),
                    userIds,
                    userId -> SystemMessage.muteUser(request.operatorUserId(), userId, true));
        }
    }

    private void mute(MessageGroup group, Collection<String> userIds, int seconds) {
        long now = now();
        // Seed data accepts no later time. Exported data must be accepted as seed data.
        long endTime = Math.min(now + seconds, NewGroup.MAX_CREATE_TIME);
        Map<String, MutedUser> existing = findMutes(group, userIds);
        for (String userId : userIds) {
            MutedUser mute = existing.get(userId);
            if (mute == null) {
                mutedUsers.save(new MutedUser(new MutedUser.Key(group.sortKey(), userId), group.countMute(), endTime));
            } else if (mute.isActive(now)) {
                mute.replaceEndTime(endTime);
            } else {
                mute.restart(group.countMute(), endTime);
            }
        }
    }

    /** Returns the mutes of the given users by UserId, including mutes that have ended. */
    private Map<String, MutedUser> findMutes(MessageGroup group, Collection<String> userIds) {
        return mutedUsers.findByUserIdInAndSortKey(userIds, group.sortKey()).stream()
                .collect(Collectors.toMap(MutedUser::userId, Function.identity()));
    }

    /**
     * Unmutes users. Users who are not muted are ignored.
     *
     * @throws dev.livemock.gateway.ApiException {@code AppInfoNotExist}, {@code ResourceNotExist}, {@code
     *     LiveMock.NotGroupCreator}
     */
    @Transactional
    public void unmuteUsers(CancelMuteGroupUserRequest request) {
        MessageGroup group = lock(request.appId(), request.groupId(), request.operatorUserId());
        Set<String> userIds = new LinkedHashSet<>(request.cancelMuteUserList());
        Collection<MutedUser> mutes = findMutes(group, userIds).values();
        mutedUsers.deleteAll(mutes);
        userIds.retainAll(activeUserIds(mutes));
        deliveries.broadcastEach(
                group,
                request.broadCastType(),
                userIds,
                userId -> SystemMessage.muteUser(request.operatorUserId(), userId, false));
    }

    /**
     * Mutes or unmutes a whole group. All members are affected, so {@code BroadCastType} 1 and 2 have the same receivers.
     *
     * @throws dev.livemock.gateway.ApiException {@code AppInfoNotExist}, {@code ResourceNotExist}, {@code
     *     LiveMock.NotGroupCreator}
     */
    @Transactional
    public void setMutedAll(
            String appId, String groupId, @Nullable String operatorUserId, int broadCastType, boolean muted) {
        MessageGroup group = lock(appId, groupId, operatorUserId);
        if (group.isMutedAll() != muted) {
            group.setMutedAll(muted);
            deliveries.broadcast(
                    group,
                    broadCastType,
                    () -> deliveries.onlineOf(group.sortKey()),
                    () -> SystemMessage.muteGroup(operatorUserId, muted));
        }
    }

    private MessageGroup lock(String appId, String groupId, @Nullable String operatorUserId) {
        MessageGroup group = groups.lock(appId, groupId);
        requireCreator(group, operatorUserId);
        return group;
    }

    private static void requireCreator(MessageGroup group, @Nullable String operatorUserId) {
        if (operatorUserId != null && !operatorUserId.equals(group.creatorId())) {
            throw ErrorCode.NOT_GROUP_CREATOR.exception();
        }
    }

    /**
     * Returns a page of the individually muted users, in the order in which they were muted. The sort order names all
     * columns of an index. Otherwise H2 would sort all muted users.
     *
     * @throws dev.livemock.gateway.ApiException {@code AppInfoNotExist}, {@code ResourceNotExist}, {@code
     *     LiveMock.NotGroupCreator}
     */
    @Transactional(readOnly = true)
    public Page<String> list(ListMuteGroupUserRequest request) {
        MessageGroup group = groups.get(request.appId(), request.groupId());
        requireCreator(group, request.operatorUserId());
        return mutedUsers.findMuted(group.sortKey(), now(), request.toPageable("sortKey", "muteNumber"));
    }

    /** Returns those of the given users who are muted individually. */
    @Transactional(readOnly = true)
    Set<String> findMuted(MessageGroup group, Collection<String> userIds) {
        return group.hadMutes() ? activeUserIds(findMutes(group, userIds).values()) : Set.of();
    }

    /** Returns the UserIds of those mutes that have not ended. */
    private Set<String> activeUserIds(Collection<MutedUser> mutes) {
        long now = now();
        return mutes.stream()
                .filter(mute -> mute.isActive(now))
                .map(MutedUser::userId)
                .collect(Collectors.toSet());
    }

    /**
     * Locks an app until the end of the transaction, checks that a user may send messages to one of its groups, and reserves numbers
     * for new messages. The caller must store exactly that many messages in the same transaction.
     *
     * @param newMessages the number of messages to store, or 0
     * @return the number of messages of the group, including the new ones
     * @throws dev.livemock.gateway.ApiException {@code AppInfoNotExist}, {@code ResourceNotExist}, {@code
     *     LiveMock.UserMuted}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public MessageCount reserveForSender(String appId, String groupId, String senderId, int newMessages) {
        MessageGroup group = groups.lock(appId, groupId);
        boolean isCreator = senderId.equals(group.creatorId());
        if (!isCreator
                && (group.isMutedAll() || findMuted(group, List.of(senderId)).contains(senderId))) {
            throw ErrorCode.USER_MUTED.exception();
        }
        return group.reserveMessageNumbers(newMessages);
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
