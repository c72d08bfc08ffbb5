package dev.livemock.group;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** The lists of users, each with its directory. */
@Repository
class UserLists {

    private static final String START =
            "insert into user_list (app_id, user_id, total, directory) values (?, ?, 0, ?) on conflict do nothing";
    private static final String LOCK =
            "select total, directory from user_list where app_id = ? and user_id = ? for update";
    private static final String REPLACE =
            "update user_list set total = ?, directory = ? where app_id = ? and user_id = ?";
    private static final String FIND = """
            select total, directory, revision from user_list, group_revision where app_id = ? and user_id = ?""";
    private static final String APPS = "select app_id from user_list where user_id = ? and total > 0";
    private static final String TOTAL = "select coalesce(sum(total), 0) from user_list where user_id = ?";
    private static final String REVISION = "select revision from group_revision";

    private static final RowMapper<ListDirectory> DIRECTORY =
            (row, number) -> ListDirectory.of(row.getLong(1), row.getBytes(2));

    private static final RowMapper<Found> FOUND =
            (row, number) -> new Found(ListDirectory.of(row.getLong(1), row.getBytes(2)), row.getLong(3));

    private static final Comparator<UserList> ORDER =
            Comparator.comparing(UserList::appId).thenComparing(UserList::userId);

    private final JdbcTemplate jdbc;
    private final GroupPages pages;

    UserLists(JdbcTemplate jdbc, GroupPages pages) {
        this.jdbc = jdbc;
        this.pages = pages;
    }

    /** Returns a list, an empty one if nobody has heard of it. */
    Found find(UserList list) {
        List<Found> found = jdbc.query(FIND, FOUND, list.appId(), list.userId());
        return found.isEmpty() ? Found.NOTHING : found.get(0);
    }

    /**
     * A list that was found.
     *
     * @param revision the revision of the groups in it
     */
    record Found(ListDirectory directory, long revision) {

        static final Found NOTHING = new Found(ListDirectory.empty(), 0);
    }

    /** Returns the revision of the groups. */
    long revision() {
        return Objects.requireNonNull(jdbc.queryForObject(REVISION, Long.class));
    }

    /** Returns the apps that a user has groups of. */
    List<String> appsOf(String userId) {
        return jdbc.query(APPS, (row, number) -> row.getString(1), userId);
    }

    /** Returns how many groups a user has, of every app. */
    long totalOf(String userId) {
        return Objects.requireNonNull(jdbc.queryForObject(TOTAL, Long.class, userId));
    }

    /**
     * Locks lists until the end of the transaction, so that nobody else changes them. In one order for everybody, so that
     * two who lock the same lists do not wait for each other.
     */
    void lock(Collection<UserList> lists) {
        lists.stream().sorted(ORDER).forEach(this::lock);
    }

    private ListDirectory lock(UserList list) {
        List<ListDirectory> found = jdbc.query(LOCK, DIRECTORY, list.appId(), list.userId());
        if (!found.isEmpty()) {
            return found.get(0);
        }
        jdbc.update(START, list.appId(), list.userId(), ListDirectory.empty().toBytes());
        return jdbc.query(LOCK, DIRECTORY, list.appId(), list.userId()).get(0);
    }

    /** Adds groups that have become members of a list to its directory. */
    void add(UserList list, long... places) {
        replace(list, lock(list).with(places, (place, skip) -> placeAfter(list, place, skip)));
    }

    private long placeAfter(UserList list, long place, long skip) {
        return pages.places(list, new ListDirectory.Start(place, skip), false, 1)[0];
    }

    /** Takes a group that is not a member of a list any more out of its directory. */
    void remove(UserList list, long place) {
        replace(list, lock(list).without(place));
    }

    private void replace(UserList list, ListDirectory directory) {
        jdbc.update(REPLACE, directory.total(), directory.toBytes(), list.appId(), list.userId());
    }
}
