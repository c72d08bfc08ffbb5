package dev.livemock.group;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How many groups the lists of users have. */
@Repository
class UserLists {

    private static final String START =
            "insert into group_total (app_id, user_id, total) values (?, ?, 0) on conflict do nothing";
    private static final String ADD = "update group_total set total = total + ? where app_id = ? and user_id = ?";

    private static final Comparator<GroupTotal.Key> ORDER =
            Comparator.comparing(GroupTotal.Key::appId).thenComparing(GroupTotal.Key::userId);

    private final JdbcTemplate jdbc;

    UserLists(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds to the totals of lists, or subtracts, which locks the lists until the end of the transaction. In one order for
     * everybody, so that two who change the same lists do not wait for each other.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Map<GroupTotal.Key, Long> changes) {
        Map<GroupTotal.Key, Long> ordered = new TreeMap<>(ORDER);
        ordered.putAll(changes);
        List<Object[]> keys = ordered.keySet().stream()
                .map(key -> new Object[] {key.appId(), key.userId()})
                .toList();
        List<Object[]> increments = ordered.entrySet().stream()
                .map(entry -> new Object[] {
                    entry.getValue(), entry.getKey().appId(), entry.getKey().userId()
                })
                .toList();
        jdbc.batchUpdate(START, keys);
        jdbc.batchUpdate(ADD, increments);
    }
}
