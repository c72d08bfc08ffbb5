package dev.livemock.group;

import dev.livemock.group.NewGroup.NewMember;
import dev.livemock.group.NewGroup.NewMute;
import java.util.List;
import java.util.Objects;
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
        List<NewMember> members = group.members();
        return IntStream.range(0, members.size()).mapToObj(i -> membership(members.get(i), i + 1));
    }

    private Membership membership(NewMember member, int joinNumber) {
        long joinTime = Objects.requireNonNullElse(member.joinTime(), GroupSortKey.createTime(sortKey));
        Membership.Key id = new Membership.Key(group.appId(), member.userId(), sortKey);
        return new Membership(id, joinTime, joinNumber, member.online());
    }

    /** Returns the mutes of single users without that of the creator, who is never muted. */
    List<NewMute> mutes() {
        return group.mutedUsers().stream()
                .filter(mute -> !mute.userId().equals(group.creatorId()))
                .toList();
    }

    /**
     * Returns the individually muted users.
     *
     * @param defaultEndTime the end time of mutes for which none is given, in seconds since 1970
     */
    Stream<MutedUser> mutedUsers(long defaultEndTime) {
        List<NewMute> mutes = mutes();
        return IntStream.range(0, mutes.size()).mapToObj(i -> mutedUser(mutes.get(i), i + 1, defaultEndTime));
    }

    private MutedUser mutedUser(NewMute mute, int muteNumber, long defaultEndTime) {
        long endTime = Objects.requireNonNullElse(mute.endTime(), defaultEndTime);
        return new MutedUser(new MutedUser.Key(sortKey, mute.userId()), muteNumber, endTime);
    }
}
