package dev.livemock.group;

import dev.livemock.storage.Storage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Repository;

/**
 * Reads which groups are on a page of a user's list: a walk of an index, from a place near the page.
 *
 * <p>Each query names its whole index in the ORDER BY, the columns that are fixed by its WHERE included: H2 sorts all of
 * the user's rows otherwise. PostgreSQL leaves out what is fixed, and may then walk another index through the groups of
 * others; so there the WHERE compares rows of the index, which fixes nothing. This is the one SQL that the engines do not
 * share.
 */
@Repository
class GroupPages {

    private final JdbcTemplate jdbc;
    private final boolean byRows;

    GroupPages(JdbcTemplate jdbc, Storage storage) {
        this.jdbc = jdbc;
        this.byRows = storage.comparesRowsByIndex();
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
        List<Object> arguments = new ArrayList<>(List.of(list));
        arguments.add(start.place());
        if (byRows) {
            arguments.addAll(List.of(list));
        }
        arguments.add(start.skip());
        arguments.add(limit);
        return Objects.requireNonNull(
                jdbc.query(walk.query(byRows), (ResultSetExtractor<long[]>) GroupPages::read, arguments.toArray()));
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
        APP_OLDEST_FIRST(false, "app_id", "user_id"),
        APP_NEWEST_FIRST(true, "app_id", "user_id"),
        OLDEST_FIRST(false, "user_id"),
        NEWEST_FIRST(true, "user_id");

        private final String query;
        private final String queryByRows;

        Walk(boolean newestFirst, String... list) {
            String columns = String.join(", ", list);
            String fixed = String.join(" = ? and ", list) + " = ? and place %s ?".formatted(newestFirst ? "<=" : ">=");
            String rows = "(%1$s, place) %3$s (%2$s, ?) and (%1$s) %4$s (%2$s)"
                    .formatted(
                            columns,
                            String.join(", ", Collections.nCopies(list.length, "?")),
                            newestFirst ? "<=" : ">=",
                            newestFirst ? ">=" : "<=");
            String order = Stream.concat(Stream.of(list), Stream.of("place"))
                    .map(column -> newestFirst ? column + " desc" : column)
                    .collect(Collectors.joining(", "));
            this.query = queryOf(fixed, order);
            this.queryByRows = queryOf(rows, order);
        }

        private static String queryOf(String condition, String order) {
            return "select place from membership where %s order by %s offset ? rows fetch next ? rows only"
                    .formatted(condition, order);
        }

        /** Returns the query; by rows, it is given the list twice, before the place and after it. */
        String query(boolean byRows) {
            return byRows ? queryByRows : query;
        }
    }
}
