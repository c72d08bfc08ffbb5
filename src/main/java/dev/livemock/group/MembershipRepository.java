package dev.livemock.group;

import dev.livemock.group.ExportedGroup.ExportedMember;
import dev.livemock.group.ListMessageGroupUserResult.ListedMember;
import dev.livemock.storage.AppDataRepository;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The repository of memberships. */
interface MembershipRepository extends AppDataRepository<Membership, Membership.Key> {

    /** Returns a page of the members of a group. */
    List<ListedMember> findBySortKey(long sortKey, Pageable page);

    /**
     * Returns the memberships of the given users in a group, in no particular order. A condition on the app would let H2
     * choose an index whose first column is not the UserId, and scan all memberships of the app.
     */
    List<Membership> findByUserIdInAndSortKey(Collection<String> userIds, long sortKey);

    /** Returns the members of several groups, sorted by group and then in the order in which they joined. */
    @Query("""
            select new dev.livemock.group.ExportedGroup$ExportedMember(m.sortKey, m.userId, m.joinTime, m.online) from Membership m
            where m.sortKey in :sortKeys order by m.sortKey, m.joinNumber, m.userId, m.joinTime""")
    List<ExportedMember> findMembers(Collection<Long> sortKeys);

    /** Returns the members of a group who are online, in the order in which they joined. */
    @Query("""
            select m.userId from Membership m where m.sortKey = :sortKey and m.online
            order by m.sortKey, m.joinNumber, m.userId, m.joinTime""")
    List<String> findOnline(long sortKey);

    /** Returns the number of the members of a group who are online. */
    @Query("select count(m) from Membership m where m.sortKey = :sortKey and m.online")
    long countOnline(long sortKey);

    /** Sets whether a user is online in all of the user's groups in an app. Returns the number of these groups. */
    @Modifying
    @Query("update Membership m set m.online = :online where m.appId = :appId and m.userId = :userId")
    int setOnline(String appId, String userId, boolean online);

    /** Sets whether a user is online in a group. Returns 1, or 0 if the user is not a member. */
    @Modifying
    @Query("""
            update Membership m set m.online = :online
            where m.appId = :appId and m.userId = :userId and m.sortKey = :sortKey""")
    int setOnline(String appId, String userId, long sortKey, boolean online);
}
