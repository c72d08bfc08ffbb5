package dev.livemock.group;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.livemock.gateway.SerializedJson;
import dev.livemock.json.StringMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/**
 * Groups as lists show them, each written once and kept in memory while no group changes. What is kept is of one revision of
 * the groups, and used only for a list that was read at the same revision. The memory is bounded.
 */
@Repository
class GroupJsonCache {

    /** The most that is kept, in characters of JSON. */
    private static final long MAX_WEIGHT = 4 * 1024 * 1024;

    private static final int WEIGHT_OF_AN_ENTRY = 100;

    private static final String LOAD =
            "select place, app_id, creator_id, extension, group_id, status from message_group where place = any(?)";

    private static final RowMapper<Entry> ENTRY = (row, number) -> new Entry(
            row.getLong(1),
            SerializedJson.of(new ListedGroup(
                    row.getString(2),
                    Place.createTime(row.getLong(1)),
                    row.getString(3),
                    new StringMap(row.getString(4)),
                    row.getString(5),
                    row.getInt(6))));

    private final JdbcTemplate jdbc;
    private final AtomicReference<Kept> kept = new AtomicReference<>(Kept.nothingOf(0));

    GroupJsonCache(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Returns the groups at some places, in the order of the places.
     *
     * @param revision the revision of the groups that the transaction sees
     */
    List<SerializedJson<ListedGroup>> at(long[] places, long revision) {
        Cache<Long, SerializedJson<ListedGroup>> groups = keptOf(revision).groups;
        List<SerializedJson<ListedGroup>> found = find(places, groups);
        return found != null
                ? found
                : List.copyOf(groups.getAll(LongStream.of(places).boxed().toList(), this::load)
                        .values());
    }

    /** Returns the groups at some places if all of them are kept, of a revision; null if not. */
    @Nullable List<SerializedJson<ListedGroup>> find(long[] places, long revision) {
        return find(places, keptOf(revision).groups);
    }

    private static @Nullable List<SerializedJson<ListedGroup>> find(
            long[] places, Cache<Long, SerializedJson<ListedGroup>> groups) {
        List<SerializedJson<ListedGroup>> found = new ArrayList<>(places.length);
        for (long place : places) {
            SerializedJson<ListedGroup> group = groups.getIfPresent(place);
            if (group == null) {
                return null;
            }
            found.add(group);
        }
        return found;
    }

    private Map<Long, SerializedJson<ListedGroup>> load(Set<? extends Long> places) {
        Object[] array = places.toArray();
        return jdbc
                .query(
                        LOAD,
                        statement ->
                                statement.setArray(1, statement.getConnection().createArrayOf("bigint", array)),
                        ENTRY)
                .stream()
                .collect(Collectors.toMap(Entry::place, Entry::group));
    }

    /** Returns what is kept of a revision; of one that is over, nothing, and nothing is kept for anybody else. */
    private Kept keptOf(long revision) {
        Kept current = kept.updateAndGet(before -> before.revision < revision ? Kept.nothingOf(revision) : before);
        return current.revision == revision ? current : Kept.nothingOf(revision);
    }

    private record Entry(long place, SerializedJson<ListedGroup> group) {}

    private record Kept(long revision, Cache<Long, SerializedJson<ListedGroup>> groups) {

        static Kept nothingOf(long revision) {
            return new Kept(
                    revision,
                    Caffeine.newBuilder()
                            .maximumWeight(MAX_WEIGHT)
                            .weigher((Long place, SerializedJson<ListedGroup> group) ->
                                    group.length() + WEIGHT_OF_AN_ENTRY)
                            .executor(Runnable::run)
                            .build());
        }
    }
}
