package dev.livemock.group;

import dev.livemock.app.MessageApps;
import dev.livemock.storage.StringMapConverter;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The message groups that are stored. All that adds and changes them is here. */
@Repository
public class MessageGroups {

    private static final String INSERT_GROUP = """
            insert into message_group (app_id, group_id, creator_id, create_time, status, extension, joins, members)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String INSERT_MEMBERSHIP = """
            insert into membership (app_id, user_id, create_time, group_seq, join_time, join_number)
            select app_id, ?, create_time, seq, create_time, ?
            from message_group where app_id = ? and group_id = ?""";
    private static final String REPLACE_EXTENSION = "update message_group set extension = ? where seq = ?";

    private final JdbcTemplate jdbc;
    private final MessageApps apps;
    private final GroupFinder finder;
    private final UserLists lists;
    private final Clock clock;

    MessageGroups(JdbcTemplate jdbc, MessageApps apps, GroupFinder finder, UserLists lists, Clock clock) {
        this.jdbc = jdbc;
        this.apps = apps;
        this.finder = finder;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * Stores groups with their members, all or none, in the order given. The members have joined when the group was
     * created.
     *
     * <p>The totals come first. They lock the lists of the members until the end of the transaction, so that within one
     * list the groups appear in the order in which they get their time and their place.
     *
     * @throws dev.livemock.error.ApiException {@code AppInfoNotExist}
     * @throws org.springframework.dao.DuplicateKeyException if a GroupId stands already in its app
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void add(Collection<NewGroup> groups) {
        groups.stream().map(NewGroup::appId).distinct().sorted().forEach(apps::hold);
        lists.add(countMembers(groups));
        long now = clock.instant().getEpochSecond();
        jdbc.batchUpdate(
                INSERT_GROUP, groups.stream().map(group -> groupRow(group, now)).toList());
        jdbc.batchUpdate(
                INSERT_MEMBERSHIP,
                groups.stream().flatMap(MessageGroups::memberRows).toList());
    }

    /**
     * Changes a group.
     *
     * @param extension replaces the one that it has; null, that stays
     *
     * @throws dev.livemock.error.ApiException {@code AppInfoNotExist}, {@code ResourceNotExist}
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void update(String appId, String groupId, @Nullable Map<String, String> extension) {
        MessageGroup group = finder.hold(appId, groupId);
        if (extension != null) {
            jdbc.update(REPLACE_EXTENSION, StringMapConverter.toText(extension), group.seq());
        }
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

    private static Map<GroupTotal.Key, Long> countMembers(Collection<NewGroup> groups) {
        return groups.stream()
                .flatMap(group -> group.members().stream().map(userId -> new GroupTotal.Key(group.appId(), userId)))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static Object[] groupRow(NewGroup group, long now) {
        Long createTime = group.createTime();
        return new Object[] {
            group.appId(),
            group.groupId(),
            group.creatorId(),
            createTime == null ? now : createTime,
            group.status(),
            StringMapConverter.toText(group.extension()),
            group.members().size(),
            group.members().size()
        };
    }

    private static Stream<Object[]> memberRows(NewGroup group) {
        List<String> members = List.copyOf(group.members());
        return IntStream.range(0, members.size())
                .mapToObj(i -> new Object[] {members.get(i), i + 1, group.appId(), group.groupId()});
    }
}
