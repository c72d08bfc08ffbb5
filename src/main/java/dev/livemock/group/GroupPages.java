package dev.livemock.group;

import dev.livemock.storage.StringMap;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/**
 * Reads pages of the lists of users: a walk of an index, from a place.
 *
 * <p>Each query names its whole index in the ORDER BY, the columns that are fixed by its WHERE included: H2 sorts all of
 * the user's rows otherwise. If much is to be left out, it is left out before groups are joined, since a joined row costs
 * five times a walked one.
 */
@Repository
class GroupPages {

    /** How many rows may be joined in vain, rather than ask for the place behind them first. */
    private static final long SHORT_SKIP = 16;

    private static final RowMapper<ListedGroup> GROUP = (row, number) -> new ListedGroup(
            row.getString(1),
            Place.createTime(row.getLong(2)),
            row.getString(3),
            new StringMap(row.getString(4)),
            row.getString(5),
            row.getInt(6));

    private final JdbcTemplate jdbc;

    GroupPages(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Reads groups of a user's list in an app. */
    List<ListedGroup> read(UserList list, ListDirectory.Start start, boolean newestFirst, int limit) {
        Walk walk = newestFirst ? Walk.APP_NEWEST_FIRST : Walk.APP_OLDEST_FIRST;
        return read(walk, start, limit, list.appId(), list.userId());
    }

    /** Reads groups of a user, of every app. */
    List<ListedGroup> read(String userId, ListDirectory.Start start, boolean newestFirst, int limit) {
        return read(newestFirst ? Walk.NEWEST_FIRST : Walk.OLDEST_FIRST, start, limit, userId);
    }

    /** Returns the place that is so many groups after a place, or after the first one behind it, in a list. */
    long placeAfter(UserList list, long place, long skip) {
        return placeAfter(Walk.APP_OLDEST_FIRST, new ListDirectory.Start(place, skip), list.appId(), list.userId());
    }

    private List<ListedGroup> read(Walk walk, ListDirectory.Start start, int limit, String... list) {
        ListDirectory.Start near =
                start.skip() <= SHORT_SKIP ? start : ListDirectory.Start.at(placeAfter(walk, start, list));
        return jdbc.query(walk.groups(), GROUP, arguments(list, near, limit));
    }

    private long placeAfter(Walk walk, ListDirectory.Start start, String... list) {
        return Objects.requireNonNull(jdbc.queryForObject(walk.place(), Long.class, arguments(list, start, 1)));
    }

    private static Object[] arguments(String[] list, ListDirectory.Start start, int limit) {
        Object[] arguments = Arrays.copyOf(list, list.length + 3, Object[].class);
        arguments[list.length] = start.place();
        arguments[list.length + 1] = start.skip();
        arguments[list.length + 2] = limit;
        return arguments;
    }

    /** The ways to walk, with their two queries. */
    enum Walk {
        APP_OLDEST_FIRST("m.app_id = ? and m.user_id = ? and m.place >= ?", "m.app_id, m.user_id, m.place"),
        APP_NEWEST_FIRST(
                "m.app_id = ? and m.user_id = ? and m.place <= ?", "m.app_id desc, m.user_id desc, m.place desc"),
        OLDEST_FIRST("m.user_id = ? and m.place >= ?", "m.user_id, m.place"),
        NEWEST_FIRST("m.user_id = ? and m.place <= ?", "m.user_id desc, m.place desc");

        private final String place;
        private final String groups;

        Walk(String condition, String order) {
            String walk = " where %s order by %s offset ? rows fetch next ? rows only".formatted(condition, order);
            this.place = "select m.place from membership m" + walk;
            this.groups = """
                    select g.app_id, g.place, g.creator_id, g.extension, g.group_id, g.status
                    from membership m join message_group g on g.place = m.place""" + walk;
        }

        /** Returns the query of the places of groups, with the arguments of {@link #groups()}. */
        String place() {
            return place;
        }

        /** Returns the query of groups: given the list, a place, how many to leave out from there, how many to read. */
        String groups() {
            return groups;
        }
    }
}
