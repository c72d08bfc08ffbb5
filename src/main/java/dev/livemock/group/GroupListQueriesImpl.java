package dev.livemock.group;

import dev.livemock.storage.Storage;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** The maximum number of groups that the page query skips. A separate query on the index skips a larger number. */
    private static final int MAX_SKIPPED_GROUPS = 50;

    private final EntityManager entityManager;
    private final boolean comparesRows;

    GroupListQueriesImpl(EntityManager entityManager, Storage storage) {
        this.entityManager = entityManager;
        this.comparesRows = storage.comparesRowsByIndex();
    }

    @Override
    public List<GroupRow> findPage(UserGroupListId list, ListBlockIndex.Start start, boolean newestFirst, int limit) {
        return findPage(Scan.ofApp(newestFirst), parametersOf(list), start, limit);
    }

    @Override
    public List<GroupRow> findPage(String userId, ListBlockIndex.Start start, boolean newestFirst, int limit) {
        return findPage(Scan.ofAllApps(newestFirst), Map.of("userId", userId), start, limit);
    }

    @Override
    public long findSortKey(UserGroupListId list, ListBlockIndex.Start position) {
        return findSortKey(Scan.ofApp(false), parametersOf(list), position);
    }

    private static Map<String, String> parametersOf(UserGroupListId list) {
        return Map.of("appId", list.appId(), "userId", list.userId());
    }

    private List<GroupRow> findPage(
            Scan scan, Map<String, String> listParameters, ListBlockIndex.Start start, int limit) {
        if (start.skip() > MAX_SKIPPED_GROUPS) {
            return findPage(
                    scan, listParameters, new ListBlockIndex.Start(findSortKey(scan, listParameters, start), 0), limit);
        }
        return query(scan.groups(comparesRows), GroupRow.class, listParameters, start.sortKey())
                .setFirstResult((int) start.skip())
                .setMaxResults(limit)
                .getResultList();
    }

    private long findSortKey(Scan scan, Map<String, String> listParameters, ListBlockIndex.Start position) {
        return query(scan.sortKeys(comparesRows), Long.class, listParameters, position.sortKey())
                .setFirstResult(Math.toIntExact(position.skip()))
                .setMaxResults(1)
                .getSingleResult();
    }

    private <T> TypedQuery<T> query(String jpql, Class<T> type, Map<String, String> listParameters, long from) {
        TypedQuery<T> query = entityManager.createQuery(jpql, type);
        listParameters.forEach(query::setParameter);
        return query.setParameter("from", from);
    }

    /** The index range scans and their JPQL. The JPQL parameters are the columns of the list and the sort key to start from. */
    enum Scan {
        APP_OLDEST_FIRST(false, "appId", "userId"),
        APP_NEWEST_FIRST(true, "appId", "userId"),
        OLDEST_FIRST(false, "userId"),
        NEWEST_FIRST(true, "userId");

        private static final String GROUPS = """
                select new dev.livemock.group.GroupRow(
                    g.sortKey, g.appId, g.groupId, g.creatorId, g.status, g.extension)
                from Membership m join MessageGroup g on g.sortKey = m.sortKey
                """;
        private static final String SORT_KEYS = "select m.sortKey from Membership m\n";

        private final String byEquality;
        private final String byRowComparison;

        Scan(boolean newestFirst, String... listColumns) {
            String from = newestFirst ? "<=" : ">=";
            String to = newestFirst ? ">=" : "<=";
            String order = Stream.concat(Stream.of(listColumns), Stream.of("sortKey"))
                    .map(column -> "m." + column + (newestFirst ? " desc" : " asc"))
                    .collect(Collectors.joining(", ", "\norder by ", ""));
            byEquality = "where " + join(" and ", listColumns, "m.%1$s = :%1$s") + " and m.sortKey " + from + " :from"
                    + order;
            String columns = join(", ", listColumns, "m.%s");
            String values = join(", ", listColumns, ":%s");
            byRowComparison = "where (%1$s, m.sortKey) %3$s (%2$s, :from) and (%1$s) %4$s (%2$s)"
                            .formatted(columns, values, from, to)
                    + order;
        }

        private static String join(String delimiter, String[] columns, String format) {
            return Stream.of(columns).map(format::formatted).collect(Collectors.joining(delimiter));
        }

        static Scan ofApp(boolean newestFirst) {
            return newestFirst ? APP_NEWEST_FIRST : APP_OLDEST_FIRST;
        }

        static Scan ofAllApps(boolean newestFirst) {
            return newestFirst ? NEWEST_FIRST : OLDEST_FIRST;
        }

        /** Returns the query for groups. */
        String groups(boolean comparesRows) {
            return GROUPS + condition(comparesRows);
        }

        /** Returns the query for sort keys, which reads only the index. */
        String sortKeys(boolean comparesRows) {
            return SORT_KEYS + condition(comparesRows);
        }

        private String condition(boolean comparesRows) {
            return comparesRows ? byRowComparison : byEquality;
        }
    }
}
