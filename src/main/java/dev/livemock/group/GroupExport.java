package dev.livemock.group;

import dev.livemock.json.StringMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Reads every group of an app with its members, some at a time. The order is that of creation, for which there is no index,
 * so the places of the app's groups are sorted in memory, at 8 bytes each.
 */
@Repository
public class GroupExport {

    private static final int BATCH = 1_000;

    private static final String PLACES = """
            select group_id, place from message_group where app_id = ? and group_id > ?
            order by app_id, group_id fetch next ? rows only""";
    private static final String GROUPS = """
            select place, group_id, creator_id, status, extension from message_group where place = any(?) order by place""";
    private static final String MEMBERS = """
            select place, user_id, join_time from membership where place = any(?)
            order by place, join_number, user_id, join_time""";

    private final JdbcTemplate jdbc;

    GroupExport(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives every group of an app to a consumer. Call it in a transaction, so that it sees one state of the data. */
    public void forEach(String appId, Consumer<StoredGroup> consumer) {
        long[] places = places(appId);
        IntStream.iterate(0, from -> from < places.length, from -> from + BATCH)
                .mapToObj(from -> Arrays.copyOfRange(places, from, Math.min(from + BATCH, places.length)))
                .flatMap(batch -> groups(batch).stream())
                .forEach(consumer);
    }

    private long[] places(String appId) {
        LongStream.Builder places = LongStream.builder();
        List<Found> found = List.of();
        do {
            String after = found.isEmpty() ? "" : found.get(found.size() - 1).groupId;
            found = jdbc.query(
                    PLACES, (row, number) -> new Found(row.getString(1), row.getLong(2)), appId, after, BATCH);
            found.forEach(group -> places.add(group.place));
        } while (found.size() == BATCH);
        return places.build().sorted().toArray();
    }

    private record Found(String groupId, long place) {}

    private List<StoredGroup> groups(long[] places) {
        Object[] array = LongStream.of(places).boxed().toArray();
        Map<Long, List<ListedMember>> members = members(array);
        return jdbc.query(
                GROUPS,
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("bigint", array)),
                (row, number) -> new StoredGroup(
                        row.getString(2),
                        row.getString(3),
                        Place.createTime(row.getLong(1)),
                        row.getInt(4),
                        new StringMap(row.getString(5)),
                        members.getOrDefault(row.getLong(1), List.of())));
    }

    private Map<Long, List<ListedMember>> members(Object[] places) {
        return jdbc
                .query(
                        MEMBERS,
                        statement ->
                                statement.setArray(1, statement.getConnection().createArrayOf("bigint", places)),
                        (row, number) -> Map.entry(row.getLong(1), new ListedMember(row.getString(2), row.getLong(3))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
