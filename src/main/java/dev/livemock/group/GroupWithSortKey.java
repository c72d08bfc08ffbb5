package dev.livemock.group;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A group that is being stored, with its assigned sort key.
 *
 * @param sortKey the {@link GroupSortKey}
 */
record GroupWithSortKey(long sortKey, NewGroup group) {

    /** Returns the memberships of the initial members. A member without a join time joins at the CreateTime of the group. */
    Stream<Membership> memberships() {
        List<String> members = List.copyOf(group.members());
        return IntStream.range(0, members.size()).mapToObj(i -> membership(members.get(i), i + 1));
    }

    private Membership membership(String userId, int joinNumber) {
        long joinTime = group.joinTimes().getOrDefault(userId, GroupSortKey.createTime(sortKey));
        return new Membership(new MembershipId(group.appId(), userId, sortKey), joinTime, joinNumber);
    }
}
