package dev.livemock.group;

import dev.livemock.group.Overview.AppStatistics;
import dev.livemock.storage.AppDataRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

/** The repository of message groups. Other tables reference their rows, so these are deleted last. */
@Order(1)
interface MessageGroupRepository extends AppDataRepository<MessageGroup, Long>, GroupListQueries {

    /** Counts all groups. The query is native, so that startup does not need the JPQL parser. */
    @Override
    @NativeQuery("select count(*) from message_group")
    long count();

    Optional<MessageGroup> findByAppIdAndGroupId(String appId, String groupId);

    boolean existsByAppIdAndGroupId(String appId, String groupId);

    /** Returns the next sequence numbers. The query is native, because JPA reads sequences only to generate IDs. */
    @NativeQuery("select nextval('group_number') from generate_series(1, :count)")
    List<Long> nextNumbers(int count);

    /** Returns the keys of the groups of an app whose GroupId follows the given one, sorted by GroupId. */
    @Query("""
            select new dev.livemock.group.GroupIdAndSortKey(g.groupId, g.sortKey) from MessageGroup g
            where g.appId = :appId and g.groupId > :after order by g.appId, g.groupId""")
    List<GroupIdAndSortKey> findKeysAfter(String appId, String after, Limit limit);

    List<MessageGroup> findBySortKeyInOrderBySortKey(Collection<Long> sortKeys);

    /** Returns the statistics of the newest apps, newest first. */
    @Query("""
            select new dev.livemock.group.Overview$AppStatistics(a.appId, a.appName,
                (select count(g) from MessageGroup g where g.appId = a.appId),
                (select count(l) from UserGroupList l where l.appId = a.appId and l.total > 0))
            from MessageApp a order by a.createTime desc, a.seq desc""")
    List<AppStatistics> findAppStatistics(Limit limit);
}
