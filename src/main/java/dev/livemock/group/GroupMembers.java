package dev.livemock.group;

import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The members of message groups: those who join and those who leave. */
@Repository
class GroupMembers {

    private static final String INSERT = """
            insert into membership (app_id, user_id, create_time, group_seq, join_time, join_number)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String DELETE =
            "delete from membership where app_id = ? and user_id = ? and create_time = ? and group_seq = ?";
    private static final String COUNT_IN =
            "update message_group set joins = joins + 1, members = members + 1 where seq = ?";
    private static final String COUNT_OUT = "update message_group set members = members - 1 where seq = ?";

    private final JdbcTemplate jdbc;
    private final GroupFinder groups;
    private final UserLists lists;
    private final Clock clock;

    GroupMembers(JdbcTemplate jdbc, GroupFinder groups, UserLists lists, Clock clock) {
        this.jdbc = jdbc;
        this.groups = groups;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * Makes a user the last member of a group. Changes nothing if the user is one already.
     *
     * @throws dev.livemock.error.ApiException {@code AppInfoNotExist}, {@code ResourceNotExist}
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void join(String appId, String groupId, String userId) {
        MessageGroup group = groups.hold(appId, groupId);
        long joinTime = clock.instant().getEpochSecond();
        long joinNumber = group.joins() + 1;
        int joined = jdbc.update(INSERT, appId, userId, group.createTime(), group.seq(), joinTime, joinNumber);
        if (joined > 0) {
            jdbc.update(COUNT_IN, group.seq());
            lists.add(Map.of(new GroupTotal.Key(appId, userId), 1L));
        }
    }

    /**
     * Ends a user's membership of a group. Changes nothing if there is none.
     *
     * @throws dev.livemock.error.ApiException {@code AppInfoNotExist}, {@code ResourceNotExist}
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void leave(String appId, String groupId, String userId) {
        MessageGroup group = groups.hold(appId, groupId);
        int left = jdbc.update(DELETE, appId, userId, group.createTime(), group.seq());
        if (left > 0) {
            jdbc.update(COUNT_OUT, group.seq());
            lists.add(Map.of(new GroupTotal.Key(appId, userId), -1L));
        }
    }
}
