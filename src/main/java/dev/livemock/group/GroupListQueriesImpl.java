package dev.livemock.group;

import dev.livemock.group.ListMessageGroupResult.ListedGroup;
import dev.livemock.storage.Storage;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;

/**
 * Implements the queries with JPQL that depends on the database engine, because each engine needs a different condition for an
 * index range scan:
 *
 * <ul>
 *   <li>H2: equality on the list's columns.
 *   <li>PostgreSQL: row comparison. With equality, PostgreSQL drops the compared columns from ORDER BY, and may choose an
 *       index with which it scans other users' groups.
 * </ul>
 *
 * <p>Both engines need all columns of the index in ORDER BY.
 */
class GroupListQueriesImpl implements GroupListQueries {

    /**
     * The maximum number of groups that the page query skips. To skip more, a query on the index first finds the sort key of the
     * first group on the page.
     */
    private static final int MAX_SKIPPED_GROUPS = 50;

    private static final String GROUPS = """
            select new dev.livemock.group.ListMessageGroupResult$ListedGroup(
                g.sortKey, g.appId, g.groupId, g.creatorId, g.status, g.extension)
            from Membership m join MessageGroup g on g.sortKey = m.sortKey
            """;

    /** This query reads only the index. */
    private static final String SORT_KEYS = "select m.sortKey from Membership m\n";

    private final EntityManager entityManager;
    private final boolean comparesRows;

    GroupListQueriesImpl(EntityManager entityManager, Storage storage) {
        this.entityManager = entityManager;
        this.comparesRows = storage.comparesRowsByIndex();
    }

    @Override
    public List<ListedGroup> findPage(
            UserGroupList.Key list, ListBlockIndex.Start start, boolean newestFirst, int limit) {
        Scan scan = newestFirst ? Scan.APP_NEWEST_FIRST : Scan.APP_OLDEST_FIRST;
        return findPage(scan, parametersOf(list), start, limit);
    }

    @Override
    public List<ListedGroup> findPage(String userId, ListBlockIndex.Start start, boolean newestFirst, int limit) {
        Scan scan = newestFirst ? Scan.NEWEST_FIRST : Scan.OLDEST_FIRST;
        return findPage(scan, Map.of("userId", userId), start, limit);
    }

    @Override
    public long findSortKey(UserGroupList.Key list, ListBlockIndex.Start position) {
        return findSortKey(Scan.APP_OLDEST_FIRST, parametersOf(list), position);
    }

    private static Map<String, String> parametersOf(UserGroupList.Key list) {
        return Map.of("appId", list.appId(), "userId", list.userId());
    }

    private List<ListedGroup> findPage(
            Scan scan, Map<String, String> listParameters, ListBlockIndex.Start start, int limit) {
        if (start.skip() > MAX_SKIPPED_GROUPS) {
            return findPage(
                    scan, listParameters, new ListBlockIndex.Start(findSortKey(scan, listParameters, start), 0), limit);
        }
        return query(GROUPS, ListedGroup.class, scan, listParameters, start)
                .setMaxResults(limit)
                .getResultList();
    }

    private long findSortKey(Scan scan, Map<String, String> listParameters, ListBlockIndex.Start position) {
        return query(SORT_KEYS, Long.class, scan, listParameters, position)
                .setMaxResults(1)
                .getSingleResult();
    }

    private <T> TypedQuery<T> query(
            String select, Class<T> type, Scan scan, Map<String, String> listParameters, ListBlockIndex.Start start) {
        TypedQuery<T> query =
                entityManager.createQuery(select + (comparesRows ? scan.byRowComparison : scan.byEquality), type);
        listParameters.forEach(query::setParameter);
        return query.setParameter("from", start.sortKey()).setFirstResult(Math.toIntExact(start.skip()));
    }

    /** The index range scans. The JPQL parameters are the columns of the list and the sort key to start from. */
    enum Scan {
        APP_OLDEST_FIRST(false, "m.appId, m.userId", ":appId, :userId"),
        APP_NEWEST_FIRST(true, "m.appId, m.userId", ":appId, :userId"),
        OLDEST_FIRST(false, "m.userId", ":userId"),
        NEWEST_FIRST(true, "m.userId", ":userId");

        /** For example {@code where (m.userId) = (:userId) and m.sortKey >= :from order by m.userId asc, m.sortKey asc}. */
        private final String byEquality;

        /** For example {@code where (m.userId, m.sortKey) >= (:userId, :from) and (m.userId) <= (:userId) order by …}. */
        private final String byRowComparison;

        Scan(boolean newestFirst, String list, String values) {
            String from = newestFirst ? "<=" : ">=";
            String to = newestFirst ? ">=" : "<=";
            String direction = newestFirst ? " desc" : " asc";
            String order = "\norder by " + (list + ", m.sortKey").replace(",", direction + ",") + direction;
            byEquality = "where (%s) = (%s) and m.sortKey %s :from".formatted(list, values, from) + order;
            byRowComparison = "where (%1$s, m.sortKey) %3$s (%2$s, :from) and (%1$s) %4$s (%2$s)"
                            .formatted(list, values, from, to)
                    + order;
        }
    }
}
