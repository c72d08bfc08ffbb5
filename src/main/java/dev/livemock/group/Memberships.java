package dev.livemock.group;

import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The lists of groups that users are in, by CreateTime, then by the order of creation (decision 3).
 *
 * <p>Each query names its whole index in the ORDER BY, the columns that are fixed by its WHERE included: H2 sorts all of
 * the user's rows otherwise.
 */
interface Memberships extends Repository<Membership, Membership.Key> {

    String LISTED_GROUPS = """
            select g.appId, g.createTime, g.creatorId, g.extension, g.groupId, g.status
            from Membership m join m.group g
            """;

    String OF_USER_IN_APP = LISTED_GROUPS + "where m.key.appId = :appId and m.key.userId = :userId ";

    String OF_USER = LISTED_GROUPS + "where m.key.userId = :userId ";

    @Query(OF_USER_IN_APP + "order by m.key.appId, m.key.userId, m.key.createTime, m.key.groupSeq")
    List<ListedGroup> oldestFirst(String appId, String userId, Pageable page);

    @Query(OF_USER_IN_APP + "order by m.key.appId desc, m.key.userId desc, m.key.createTime desc, m.key.groupSeq desc")
    List<ListedGroup> newestFirst(String appId, String userId, Pageable page);

    @Query(OF_USER + "order by m.key.userId, m.key.createTime, m.key.groupSeq")
    List<ListedGroup> oldestFirst(String userId, Pageable page);

    @Query(OF_USER + "order by m.key.userId desc, m.key.createTime desc, m.key.groupSeq desc")
    List<ListedGroup> newestFirst(String userId, Pageable page);
}
