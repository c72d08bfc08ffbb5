package dev.livemock.group;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The message groups that are stored. All that changes groups, members and totals is here, so that they agree. */
@Repository
public class MessageGroups {

    private static final String START_TOTAL =
            "insert into group_total (user_id, app_id, total) values (?, ?, 0) on conflict do nothing";
    private static final String ADD_TO_TOTAL =
            "update group_total set total = total + ? where user_id = ? and app_id = ?";
    private static final String INSERT_GROUP = """
            insert into message_group (app_id, group_id, creator_id, create_time, status, extension)
            values (?, ?, ?, ?, ?, ?)""";
    private static final String INSERT_MEMBERSHIP = """
            insert into membership (app_id, user_id, create_time, group_seq)
            select app_id, ?, create_time, seq from message_group where app_id = ? and group_id = ?""";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    MessageGroups(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Stores groups with their members, all or none, in the order given.
     *
     * <p>The totals come first. They lock the lists of the members until the end of the transaction, so that within one
     * list the groups appear in the order in which they get their time and their place.
     *
     * @throws org.springframework.dao.DuplicateKeyException if a GroupId stands already in its app
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void add(Collection<NewGroup> groups) {
        addToTotals(countMembers(groups));
        long now = clock.instant().getEpochSecond();
        jdbc.batchUpdate(
                INSERT_GROUP, groups.stream().map(group -> groupRow(group, now)).toList());
        jdbc.batchUpdate(
                INSERT_MEMBERSHIP,
                groups.stream().flatMap(MessageGroups::memberRows).toList());
    }

    public long count() {
        return queryForNumber("select count(*) from message_group");
    }

    public long countMembers() {
        return queryForNumber("select coalesce(sum(total), 0) from group_total");
    }

    private long queryForNumber(String query) {
        return Objects.requireNonNull(jdbc.queryForObject(query, Long.class));
    }

    /** In one order for everybody, so that two who change the same totals do not wait for each other. */
    private static Map<GroupTotal.Key, Long> countMembers(Collection<NewGroup> groups) {
        Comparator<GroupTotal.Key> order =
                Comparator.comparing(GroupTotal.Key::userId).thenComparing(GroupTotal.Key::appId);
        return groups.stream()
                .flatMap(group -> group.members().stream().map(userId -> new GroupTotal.Key(userId, group.appId())))
                .collect(Collectors.groupingBy(Function.identity(), () -> new TreeMap<>(order), Collectors.counting()));
    }

    private void addToTotals(Map<GroupTotal.Key, Long> added) {
        List<Object[]> keys = added.keySet().stream()
                .map(key -> new Object[] {key.userId(), key.appId()})
                .toList();
        List<Object[]> increments = added.entrySet().stream()
                .map(entry -> new Object[] {
                    entry.getValue(), entry.getKey().userId(), entry.getKey().appId()
                })
                .toList();
        jdbc.batchUpdate(START_TOTAL, keys);
        jdbc.batchUpdate(ADD_TO_TOTAL, increments);
    }

    private static Object[] groupRow(NewGroup group, long now) {
        Long createTime = group.createTime();
        return new Object[] {
            group.appId(),
            group.groupId(),
            group.creatorId(),
            createTime == null ? now : createTime,
            group.status(),
            ExtensionConverter.toText(group.extension())
        };
    }

    private static Stream<Object[]> memberRows(NewGroup group) {
        return group.members().stream().map(userId -> new Object[] {userId, group.appId(), group.groupId()});
    }
}
