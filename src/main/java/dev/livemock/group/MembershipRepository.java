package dev.livemock.group;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The repository of memberships. */
interface MembershipRepository extends JpaRepository<Membership, MembershipId> {

    /** Returns a page of the members of a group. */
    List<ListedMember> findBySortKey(long sortKey, Pageable page);

    /** Returns the given users who are members of a group, in no particular order. */
    @Query("select m.userId from Membership m where m.appId = :appId and m.sortKey = :sortKey and m.userId in :userIds")
    List<String> findUserIds(String appId, long sortKey, Collection<String> userIds);

    /** Returns the members of several groups, sorted by group and then in the order in which they joined. */
    @Query("""
            select new dev.livemock.group.MemberRow(m.sortKey, m.userId, m.joinTime) from Membership m
            where m.sortKey in :sortKeys order by m.sortKey, m.joinNumber, m.userId, m.joinTime""")
    List<MemberRow> findMembers(Collection<Long> sortKeys);

    @Modifying
    @Query("delete from Membership m where m.appId = :appId")
    void deleteByAppId(String appId);
}
