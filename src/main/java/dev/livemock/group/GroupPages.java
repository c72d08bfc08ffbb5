package dev.livemock.group;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Repository;

/**
 * Reads which groups are on a page of a user's list: a walk of an index, from a place near the page.
 *
 * <p>Each query names its whole index in the ORDER BY, the columns that are fixed by its WHERE included: H2 sorts all of
 * the user's rows otherwise.
 */
@Repository
class GroupPages {

    private final JdbcTemplate jdbc;

    GroupPages(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the places of groups of a user's list in an app. */
    long[] places(UserList list, ListDirectory.Start start, boolean newestFirst, int limit) {
        Walk walk = newestFirst ? Walk.APP_NEWEST_FIRST : Walk.APP_OLDEST_FIRST;
        return places(walk, start, limit, list.appId(), list.userId());
    }

    /** Returns the places of groups of a user, of every app. */
    long[] places(String userId, ListDirectory.Start start, boolean newestFirst, int limit) {
        return places(newestFirst ? Walk.NEWEST_FIRST : Walk.OLDEST_FIRST, start, limit, userId);
    }

    private long[] places(Walk walk, ListDirectory.Start start, int limit, String... list) {
        Object[] arguments = Arrays.copyOf(list, list.length + 3, Object[].class);
        arguments[list.length] = start.place();
        arguments[list.length + 1] = start.skip();
        arguments[list.length + 2] = limit;
        return Objects.requireNonNull(
                jdbc.query(walk.query(), (ResultSetExtractor<long[]>) GroupPages::read, arguments));
    }

    private static long[] read(ResultSet rows) throws SQLException {
        LongStream.Builder places = LongStream.builder();
        while (rows.next()) {
            places.add(rows.getLong(1));
        }
        return places.build().toArray();
    }

    /** The ways to walk a list, each with its query: given the list, a place, how many to skip from there and to read. */
    enum Walk {
        APP_OLDEST_FIRST("app_id = ? and user_id = ? and place >= ?", "app_id, user_id, place"),
        APP_NEWEST_FIRST("app_id = ? and user_id = ? and place <= ?", "app_id desc, user_id desc, place desc"),
        OLDEST_FIRST("user_id = ? and place >= ?", "user_id, place"),
        NEWEST_FIRST("user_id = ? and place <= ?", "user_id desc, place desc");

        private final String query;

        Walk(String condition, String order) {
            this.query = "select place from membership where %s order by %s offset ? rows fetch next ? rows only"
                    .formatted(condition, order);
        }

        String query() {
            return query;
        }
    }
}
