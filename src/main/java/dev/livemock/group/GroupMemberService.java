package dev.livemock.group;

import dev.livemock.gateway.ListPage;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds users to groups, removes them, and finds the members of groups. */
@Service
class GroupMemberService {

    private final MessageGroupService groups;
    private final MembershipRepository memberships;
    private final MembershipWriter writer;
    private final Clock clock;

    GroupMemberService(
            MessageGroupService groups, MembershipRepository memberships, MembershipWriter writer, Clock clock) {
        this.groups = groups;
        this.memberships = memberships;
        this.writer = writer;
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
            writer.add(new Membership(id, clock.instant().getEpochSecond(), group.countJoin()));
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
    public List<String> find(ListMessageGroupUserByIdRequest request) {
        MessageGroup group = groups.get(request.appId(), request.groupId());
        Set<String> requested = new LinkedHashSet<>(request.userIdList());
        requested.retainAll(Set.copyOf(memberships.findUserIds(request.appId(), group.sortKey(), requested)));
        return List.copyOf(requested);
    }
}
