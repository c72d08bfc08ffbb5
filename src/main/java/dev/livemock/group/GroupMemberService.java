package dev.livemock.group;

import dev.livemock.app.MessageAppService;
import dev.livemock.delivery.CallbackAction;
import dev.livemock.delivery.CallbackService;
import dev.livemock.gateway.ErrorCode;
import dev.livemock.group.BatchGetOnlineUsersResult.OnlineUser;
import dev.livemock.group.ListMessageGroupUserByIdResult.FoundMember;
import dev.livemock.group.ListMessageGroupUserResult.ListedMember;
import dev.livemock.group.SystemMessage.Visits;
import java.time.Clock;
import java.util.ArrayList;
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
import org.springframework.transaction.annotation.Transactional;

/** Adds users to groups, removes them, sets whether they are online, and finds the members of groups. */
@Service
public class GroupMemberService {

    private final MessageGroupService groups;
    private final MembershipRepository memberships;
    private final MembershipWriter writer;
    private final GroupMuteService mutes;
    private final GroupDeliveryService deliveries;
    private final CallbackService callbacks;
    private final MessageAppService apps;
    private final Clock clock;

    GroupMemberService(
            MessageGroupService groups,
            MembershipRepository memberships,
            MembershipWriter writer,
            GroupMuteService mutes,
            GroupDeliveryService deliveries,
            CallbackService callbacks,
            MessageAppService apps,
            Clock clock) {
        this.groups = groups;
        this.memberships = memberships;
        this.writer = writer;
        this.mutes = mutes;
        this.deliveries = deliveries;
        this.callbacks = callbacks;
        this.apps = apps;
        this.clock = clock;
    }

    /**
     * Adds a user to a group as the last member, delivers the requested system message, and adds a callback. Does nothing if
     * the user is already a member.
     *
     * @throws dev.livemock.gateway.ApiException {@code AppInfoNotExist}, {@code ResourceNotExist}
     */
    @Transactional
    public void join(JoinMessageGroupRequest request) {
        String userId = request.userId();
        MessageGroup group = groups.lock(request.appId(), request.groupId());
        Membership.Key id = new Membership.Key(request.appId(), userId, group.sortKey());
        if (memberships.findById(id).isEmpty()) {
            writer.add(new Membership(id, clock.instant().getEpochSecond(), group.countJoin(), true));
            callbacks.add(CallbackAction.JOIN_GROUP, request.appId(), request.groupId(), userId);
            deliveries.broadcast(
                    group,
                    request.broadCastType(),
                    () -> List.of(userId),
                    () -> SystemMessage.join(userId, visitsOf(group, request.broadCastStatistics())));
        }
    }

    /**
     * Removes a user from a group, delivers the requested system message, and adds a callback. Does nothing if the user is not
     * a member.
     *
     * @throws dev.livemock.gateway.ApiException {@code AppInfoNotExist}, {@code ResourceNotExist}
     */
    @Transactional
    public void leave(LeaveMessageGroupRequest request) {
        String userId = request.userId();
        MessageGroup group = groups.lock(request.appId(), request.groupId());
        memberships
                .findById(new Membership.Key(request.appId(), userId, group.sortKey()))
                .ifPresent(membership -> {
                    writer.delete(membership);
                    group.countLeave();
                    callbacks.add(CallbackAction.LEAVE_GROUP, request.appId(), request.groupId(), userId);
                    deliveries.broadcast(
                            group,
                            request.broadCastType(),
                            () -> membership.online() ? List.of(userId) : List.of(),
                            () -> SystemMessage.leave(userId, visitsOf(group, request.broadCastStatistics())));
                });
    }

    private @Nullable Visits visitsOf(MessageGroup group, @Nullable Boolean requested) {
        return Boolean.TRUE.equals(requested)
                ? new Visits(group.joins(), group.members(), memberships.countOnline(group.sortKey()))
                : null;
    }

    /**
     * Sets whether users are online, in one group or in all their groups of an app. A user who joins a group is online until
     * this method is called.
     *
     * @param groupId the GroupId, or null for all groups of the users
     * @return the number of memberships in these groups
     * @throws dev.livemock.gateway.ApiException {@code AppInfoNotExist}, {@code ResourceNotExist}, {@code
     *     LiveMock.InvalidRequest} if a user is not a member
     */
    @Transactional
    public int setOnline(String appId, @Nullable String groupId, Collection<String> userIds, boolean online) {
        MessageGroup group = groupId == null ? null : groups.lock(appId, groupId);
        if (group == null) {
            apps.lock(appId);
        }
        return userIds.stream()
                .distinct()
                .mapToInt(userId -> setOnline(appId, group, userId, online))
                .sum();
    }

    private int setOnline(String appId, @Nullable MessageGroup group, String userId, boolean online) {
        int changed = group == null
                ? memberships.setOnline(appId, userId, online)
                : memberships.setOnline(appId, userId, group.sortKey(), online);
        if (changed == 0) {
            throw ErrorCode.INVALID_CONTROL_REQUEST.exception(
                    "UserIds",
                    userId + " is not a member of " + (group == null ? "any group of " + appId : group.groupId()));
        }
        return changed;
    }

    /**
     * Returns a page of a group's members, sorted by the order in which they joined. The sort order names all columns of an
     * index. Otherwise H2 would sort all members.
     *
     * @throws dev.livemock.gateway.ApiException {@code AppInfoNotExist}, {@code ResourceNotExist}
     */
    @Transactional(readOnly = true)
    public Page<ListedMember> list(ListMessageGroupUserRequest request) {
        MessageGroup group = groups.get(request.appId(), request.groupId());
        return request.page(
                group.members(),
                () -> memberships.findBySortKey(
                        group.sortKey(), request.toPageable("sortKey", "joinNumber", "userId", "joinTime")));
    }

    /**
     * Returns the requested users who are members of the group, in the order of the request and without duplicates.
     *
     * @throws dev.livemock.gateway.ApiException {@code AppInfoNotExist}, {@code ResourceNotExist}
     */
    @Transactional(readOnly = true)
    public List<FoundMember> find(ListMessageGroupUserByIdRequest request) {
        MessageGroup group = groups.get(request.appId(), request.groupId());
        Set<String> requested = new LinkedHashSet<>(request.userIdList());
        Set<String> members = findMemberships(group, requested).keySet();
        Set<String> muted = mutes.findMuted(group, requested);
        return requested.stream()
                .filter(members::contains)
                .map(userId -> FoundMember.of(userId, reasonsOfMute(group, userId, muted)))
                .toList();
    }

    private static List<String> reasonsOfMute(MessageGroup group, String userId, Set<String> muted) {
        List<String> reasons = new ArrayList<>();
        if (group.isMutedAll() && !userId.equals(group.creatorId())) {
            reasons.add("group");
        }
        if (muted.contains(userId)) {
            reasons.add("user");
        }
        return reasons;
    }

    /**
     * Returns whether users are online, in the order of the request and without duplicates. Users who are not members of the
     * group are offline (decision 22).
     *
     * @throws dev.livemock.gateway.ApiException {@code AppInfoNotExist}, {@code ResourceNotExist}
     */
    @Transactional(readOnly = true)
    public List<OnlineUser> findPresence(BatchGetOnlineUsersRequest request) {
        MessageGroup group = groups.get(request.appId(), request.groupId());
        Map<String, Membership> members = findMemberships(group, request.userIds());
        return request.userIds().stream()
                .distinct()
                .map(userId -> OnlineUser.of(userId, members.get(userId)))
                .toList();
    }

    private Map<String, Membership> findMemberships(MessageGroup group, Collection<String> userIds) {
        return memberships.findByUserIdInAndSortKey(userIds, group.sortKey()).stream()
                .collect(Collectors.toMap(Membership::userId, Function.identity()));
    }
}
