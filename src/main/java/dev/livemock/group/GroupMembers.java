package dev.livemock.group;

import dev.livemock.paging.PageQuery;
import dev.livemock.storage.Transactions;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** The members of message groups, in the order in which they joined. All that changes who is a member is here. */
@Repository
class GroupMembers {

    private static final String INSERT =
            "insert into membership (app_id, user_id, place, join_time, join_number) values (?, ?, ?, ?, ?)";
    private static final String INSERT_IF_NONE = INSERT + " on conflict do nothing";
    private static final String DELETE = "delete from membership where app_id = ? and user_id = ? and place = ?";
    private static final String COUNT_IN =
            "update message_group set joins = joins + 1, members = members + 1 where place = ?";
    private static final String COUNT_OUT = "update message_group set members = members - 1 where place = ?";

    private static final String LIST = """
            select user_id, join_time from membership where place = ?
            order by place %1$s, join_number %1$s, user_id %1$s, join_time %1$s
            offset ? rows fetch next ? rows only""";
    private static final String OLDEST_FIRST = LIST.formatted("asc");
    private static final String NEWEST_FIRST = LIST.formatted("desc");
    private static final String AMONG =
            "select user_id from membership where app_id = ? and place = ? and user_id in (%s)";

    private static final RowMapper<ListedMember> MEMBER =
            (row, number) -> new ListedMember(row.getString(1), row.getLong(2));

    private final JdbcTemplate jdbc;
    private final Transactions transactions;
    private final GroupFinder groups;
    private final UserLists lists;
    private final Clock clock;

    GroupMembers(JdbcTemplate jdbc, Transactions transactions, GroupFinder groups, UserLists lists, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.groups = groups;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * Stores the first members of groups, who have joined when their group was created. The groups must be stored, and
     * the lists of the members locked.
     */
    void addFirst(List<PlacedGroup> groups) {
        jdbc.batchUpdate(INSERT, groups.stream().flatMap(GroupMembers::rows).toList());
        groups.stream()
                .flatMap(placed -> placed.group().lists().map(list -> new Entry(list, placed.place())))
                .collect(Collectors.groupingBy(Entry::list))
                .forEach((list, entries) ->
                        lists.add(list, entries.stream().mapToLong(Entry::place).toArray()));
    }

    private record Entry(UserList list, long place) {}

    private static Stream<Object[]> rows(PlacedGroup placed) {
        NewGroup group = placed.group();
        List<String> members = List.copyOf(group.members());
        return IntStream.range(0, members.size()).mapToObj(i -> row(placed, members.get(i), i + 1));
    }

    private static Object[] row(PlacedGroup placed, String userId, int joinNumber) {
        long joinTime = placed.group().joinTimes().getOrDefault(userId, Place.createTime(placed.place()));
        return new Object[] {placed.group().appId(), userId, placed.place(), joinTime, joinNumber};
    }

    /**
     * Makes a user the last member of a group. Changes nothing if the user is one already.
     *
     * @throws dev.livemock.error.ApiException {@code AppInfoNotExist}, {@code ResourceNotExist}
     */
    void join(String appId, String groupId, String userId) {
        transactions.write(() -> {
            MessageGroup group = groups.lock(appId, groupId);
            long joinTime = clock.instant().getEpochSecond();
            int joined = jdbc.update(INSERT_IF_NONE, appId, userId, group.place(), joinTime, group.joins() + 1);
            if (joined > 0) {
                jdbc.update(COUNT_IN, group.place());
                lists.add(new UserList(appId, userId), group.place());
            }
        });
    }

    /**
     * Ends a user's membership of a group. Changes nothing if there is none.
     *
     * @throws dev.livemock.error.ApiException {@code AppInfoNotExist}, {@code ResourceNotExist}
     */
    void leave(String appId, String groupId, String userId) {
        transactions.write(() -> {
            MessageGroup group = groups.lock(appId, groupId);
            int left = jdbc.update(DELETE, appId, userId, group.place());
            if (left > 0) {
                jdbc.update(COUNT_OUT, group.place());
                lists.remove(new UserList(appId, userId), group.place());
            }
        });
    }

    /** Returns some of the members of a group. */
    List<ListedMember> list(MessageGroup group, PageQuery query, long offset) {
        return jdbc.query(
                query.newestFirst() ? NEWEST_FIRST : OLDEST_FIRST, MEMBER, group.place(), offset, query.pageSize());
    }

    /** Returns those of some users who are members of a group, in no order. */
    Set<String> among(String appId, MessageGroup group, Collection<String> userIds) {
        String placeholders = String.join(",", Collections.nCopies(userIds.size(), "?"));
        Object[] arguments =
                Stream.concat(Stream.of(appId, group.place()), userIds.stream()).toArray();
        return new HashSet<>(jdbc.query(AMONG.formatted(placeholders), (row, number) -> row.getString(1), arguments));
    }
}
