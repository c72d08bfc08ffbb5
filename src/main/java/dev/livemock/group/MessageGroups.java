package dev.livemock.group;

import dev.livemock.app.MessageApps;
import dev.livemock.json.StringMap;
import dev.livemock.storage.Transactions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The message groups that are stored: adding, changing and counting them. */
@Repository
public class MessageGroups {

    private static final String NEXT_NUMBERS = "select nextval('group_number') from unnest(?)";
    private static final String INSERT = """
            insert into message_group (place, app_id, group_id, creator_id, status, extension, joins, members)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String REPLACE_EXTENSION = "update message_group set extension = ? where place = ?";
    private static final String ADVANCE_REVISION = "update group_revision set revision = revision + 1";

    private final JdbcTemplate jdbc;
    private final Transactions transactions;
    private final MessageApps apps;
    private final GroupFinder finder;
    private final GroupMembers members;
    private final UserLists lists;
    private final Clock clock;

    MessageGroups(
            JdbcTemplate jdbc,
            Transactions transactions,
            MessageApps apps,
            GroupFinder finder,
            GroupMembers members,
            UserLists lists,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.apps = apps;
        this.finder = finder;
        this.members = members;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * Stores groups with their members, all or none, in the order given.
     *
     * <p>The lists of the members are locked first, so that within one list the groups appear in the order in which they
     * get their time and their number.
     *
     * @throws dev.livemock.error.ApiException {@code AppInfoNotExist}
     * @throws org.springframework.dao.DuplicateKeyException if a GroupId exists already in its app
     */
    public void add(Collection<NewGroup> groups) {
        transactions.write(() -> {
            lockApps(groups);
            lists.lock(groups.stream().flatMap(NewGroup::lists).collect(Collectors.toSet()));
            List<PlacedGroup> placed = place(groups);
            insert(placed);
            members.addFirst(placed);
        });
    }

    /** Begins to store very many groups. */
    public BulkLoad beginBulkLoad() {
        return new BulkLoad(this);
    }

    /** Stores groups without their members, who must be stored next. */
    List<PlacedGroup> addWithoutMembers(Collection<NewGroup> groups) {
        List<PlacedGroup> placed = place(groups);
        transactions.write(() -> {
            lockApps(groups);
            insert(placed);
        });
        return placed;
    }

    /** Stores the members of groups that were stored without them. */
    void addMembers(List<PlacedGroup> placed) {
        transactions.write(() -> members.addFirst(placed));
    }

    private void lockApps(Collection<NewGroup> groups) {
        groups.stream().map(NewGroup::appId).distinct().sorted().forEach(apps::lock);
    }

    private void insert(List<PlacedGroup> placed) {
        jdbc.batchUpdate(INSERT, placed.stream().map(MessageGroups::row).toList());
    }

    private List<PlacedGroup> place(Collection<NewGroup> groups) {
        long now = clock.instant().getEpochSecond();
        Iterator<Long> numbers = nextNumbers(groups.size()).iterator();
        List<PlacedGroup> placed = new ArrayList<>();
        for (NewGroup group : groups) {
            long createTime = Objects.requireNonNullElse(group.createTime(), now);
            placed.add(new PlacedGroup(Place.of(createTime, numbers.next()), group));
        }
        return placed;
    }

    private List<Long> nextNumbers(int count) {
        Integer[] rows = Collections.nCopies(count, 0).toArray(Integer[]::new);
        return jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(NEXT_NUMBERS);
                    statement.setArray(1, connection.createArrayOf("integer", rows));
                    return statement;
                },
                (row, number) -> row.getLong(1));
    }

    /**
     * Changes a group.
     *
     * @param extension replaces the one that it has; null, that stays
     * @throws dev.livemock.error.ApiException {@code AppInfoNotExist}, {@code ResourceNotExist}
     */
    void update(String appId, String groupId, @Nullable StringMap extension) {
        transactions.write(() -> {
            MessageGroup group = finder.lock(appId, groupId);
            if (extension != null) {
                jdbc.update(REPLACE_EXTENSION, extension.json(), group.place());
                jdbc.update(ADVANCE_REVISION);
            }
        });
    }

    public boolean exists(String appId, String groupId) {
        return queryForNumber("select count(*) from message_group where app_id = ? and group_id = ?", appId, groupId)
                > 0;
    }

    public long count() {
        return queryForNumber("select count(*) from message_group");
    }

    public long countMembers() {
        return queryForNumber("select coalesce(sum(total), 0) from user_list");
    }

    private long queryForNumber(String query, Object... arguments) {
        return Objects.requireNonNull(jdbc.queryForObject(query, Long.class, arguments));
    }

    private static Object[] row(PlacedGroup placed) {
        NewGroup group = placed.group();
        return new Object[] {
            placed.place(),
            group.appId(),
            group.groupId(),
            group.creatorId(),
            group.status(),
            group.extension().json(),
            group.members().size(),
            group.members().size()
        };
    }
}
