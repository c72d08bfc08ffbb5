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

    /**
     * Returns the memberships of the given users in a group, in no particular order. A condition on the app would let H2
     * choose an index whose first column is not the UserId, and scan all memberships of the app.
     */
    List<Membership> findByUserIdInAndSortKey(Collection<String> userIds, long sortKey);

    /** Returns the members of several groups, sorted by group and then in the order in which they joined. */
    @Query("""
            select new dev.livemock.group.ExportedMember(m.sortKey, m.userId, m.joinTime, m.online) from Membership m
            where m.sortKey in :sortKeys order by m.sortKey, m.joinNumber, m.userId, m.joinTime""")
    List<ExportedMember> findMembers(Collection<Long> sortKeys);

    @Modifying
    @Query("delete from Membership m where m.appId = :appId")
    void deleteByAppId(String appId);
}
