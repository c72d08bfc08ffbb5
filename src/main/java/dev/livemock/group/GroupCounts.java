package dev.livemock.group;

import dev.livemock.declare.Example;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Counts what there is, for people who look. Each call walks whole indexes: no operation of the API may wait for one. */
@Repository
public class GroupCounts {

    private static final String USERS = "select count(distinct user_id) from user_list where total > 0";
    private static final String OF_APPS = """
            select a.app_id, a.app_name,
                   (select count(*) from message_group g where g.app_id = a.app_id),
                   (select count(*) from user_list l where l.app_id = a.app_id and l.total > 0)
            from message_app a order by a.create_time desc, a.seq desc fetch first ? rows only""";

    /**
     * Sorts a text by its bytes in UTF-8, so that the order does not depend on the database's collation. PostgreSQL takes a
     * single backslash for an escape sequence, so backslashes are doubled. This does not change the order.
     */
    private static final String UTF_8 = "cast(replace(%s, '\\', '\\\\') as varbinary)";

    private static final String OF_USERS =
            """
            select u.user_id, u.total,
                   (select l.app_id from user_list l where l.user_id = u.user_id
                    order by l.total desc, %1$s fetch first 1 row only)
            from (select user_id, sum(total) as total from user_list where total > 0
                  group by user_id order by sum(total) desc, %2$s fetch first ? rows only) u
            order by u.total desc, %3$s""".formatted(UTF_8.formatted("l.app_id"), UTF_8.formatted("user_id"), UTF_8.formatted("u.user_id"));

    private final JdbcTemplate jdbc;

    GroupCounts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns how many users have a group in their list. */
    public long users() {
        return Objects.requireNonNull(jdbc.queryForObject(USERS, Long.class));
    }

    /** Returns the counts of the newest apps, the newest first. */
    public List<OfApp> ofApps(int most) {
        return jdbc.query(
                OF_APPS,
                (row, number) -> new OfApp(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)),
                most);
    }

    /**
     * Returns the counts of the users with the most groups, the longest list first. Users with equally many groups are in the
     * order of their ids, compared by code point.
     */
    public List<OfUser> ofUsers(int most) {
        return jdbc.query(
                OF_USERS, (row, number) -> new OfUser(row.getString(1), row.getLong(2), row.getString(3)), most);
    }

    /**
     * What an app has.
     *
     * @param appId its id
     * @param appName its name
     * @param groups how many groups are in it
     * @param users how many users have one of them in their list
     */
    public record OfApp(
            @Example("VKL3demo") String appId,
            @Example("demo") String appName,
            long groups,
            long users) {}

    /**
     * What a user has.
     *
     * @param userId its id
     * @param groups how many groups, of all apps together
     * @param appId the app in which the user has the most groups; among several, the one whose id comes first by code point
     */
    public record OfUser(
            @Example("de1a0") String userId,
            long groups,
            @Example("VKL3demo") String appId) {}
}
