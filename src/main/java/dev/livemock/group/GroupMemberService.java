package dev.livemock.group;

import dev.livemock.gateway.ListPage;
import dev.livemock.group.BatchGetOnlineUsersResult.OnlineUser;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds users to groups, removes them, and finds the members of groups. */
@Service
class GroupMemberService {

    private final MessageGroupService groups;
    private final MembershipRepository memberships;
    private final MembershipWriter writer;
    private final GroupMuteService mutes;
    private final Clock clock;

    GroupMemberService(
            MessageGroupService groups,
            MembershipRepository memberships,
            MembershipWriter writer,
            GroupMuteService mutes,
            Clock clock) {
        this.groups = groups;
        this.memberships = memberships;
        this.writer = writer;
        this.mutes = mutes;
        this.clock = clock;
    }

    /**
     * Adds a user to a group as the last member. Changes nothing if the user is already a member.
     *
     * @throws dev.livemock.gateway.ApiException {@code AppInfoNotExist}, {@code ResourceNotExist}
     */
    @Transactional
    public void join(String appId, String groupId, String userId) {
        MessageGroup group = groups.lock(appId, groupId);
        MembershipId id = new MembershipId(appId, userId, group.sortKey());
        if (memberships.findById(id).isEmpty()) {
            writer.add(new Membership(id, clock.instant().getEpochSecond(), group.countJoin(), true));
        }
    }

    /**
     * Removes a user from a group. Changes nothing if the user is not a member.
     *
     * @throws dev.livemock.gateway.ApiException {@code AppInfoNotExist}, {@code ResourceNotExist}
     */
    @Transactional
    public void leave(String appId, String groupId, String userId) {
        MessageGroup group = groups.lock(appId, groupId);
        Optional<Membership> membership = memberships.findById(new MembershipId(appId, userId, group.sortKey()));
        if (membership.isPresent()) {
            writer.delete(membership.get());
            group.countLeave();
        }
    }

    /**
     * Returns a page of a group's members, in the order in which they joined. The sort order names all columns of an index.
     * Otherwise H2 would sort all members.
     *
     * @throws dev.livemock.gateway.ApiException {@code AppInfoNotExist}, {@code ResourceNotExist}
     */
    @Transactional(readOnly = true)
    public ListPage<ListedMember> list(ListMessageGroupUserRequest request) {
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
        Set<String> members = find(group, requested).keySet();
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
    public List<OnlineUser> findOnline(BatchGetOnlineUsersRequest request) {
        MessageGroup group = groups.get(request.appId(), request.groupId());
        Map<String, Membership> members = find(group, request.userIds());
        return request.userIds().stream()
                .distinct()
                .map(userId -> OnlineUser.of(userId, members.get(userId)))
                .toList();
    }

    private Map<String, Membership> find(MessageGroup group, Collection<String> userIds) {
        return memberships.findByUserIdInAndSortKey(userIds, group.sortKey()).stream()
                .collect(Collectors.toMap(Membership::userId, Function.identity()));
    }
}
