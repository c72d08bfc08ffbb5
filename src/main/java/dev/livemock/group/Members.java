package dev.livemock.group;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The members of groups, in the order in which they joined. As in {@link Memberships}, a query names its whole index in
 * the ORDER BY.
 */
interface Members extends Repository<Membership, Membership.Key> {

    String OF_GROUP = "select m.key.userId, m.joinTime from Membership m where m.key.groupSeq = :groupSeq ";

    @Query(OF_GROUP + "order by m.key.groupSeq, m.joinTime, m.joinNumber, m.key.userId")
    List<ListedMember> firstJoinedFirst(long groupSeq, Pageable page);

    @Query(OF_GROUP + "order by m.key.groupSeq desc, m.joinTime desc, m.joinNumber desc, m.key.userId desc")
    List<ListedMember> lastJoinedFirst(long groupSeq, Pageable page);

    /** Finds those of some users who are members of a group; the group is named by its part of the key. */
    @Query("""
            select m.key.userId from Membership m
            where m.key.appId = :appId and m.key.createTime = :createTime and m.key.groupSeq = :groupSeq
                and m.key.userId in :userIds""")
    Set<String> among(String appId, long createTime, long groupSeq, Collection<String> userIds);
}
