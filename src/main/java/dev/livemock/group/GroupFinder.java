package dev.livemock.group;

import dev.livemock.app.MessageApps;
import dev.livemock.error.ErrorCode;
import dev.livemock.json.StringMap;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** Finds the group that a request names, or says which of app and group does not exist. */
@Repository
class GroupFinder {

    private static final String FIND = """
            select place, group_id, creator_id, status, extension, joins, members
            from message_group where app_id = ? and group_id = ?""";
    private static final String LOCK = FIND + " for update";

    private static final RowMapper<MessageGroup> GROUP = (row, number) -> new MessageGroup(
            row.getLong(1),
            row.getString(2),
            row.getString(3),
            row.getInt(4),
            new StringMap(row.getString(5)),
            row.getLong(6),
            row.getLong(7));

    private final JdbcTemplate jdbc;
    private final MessageApps apps;

    GroupFinder(JdbcTemplate jdbc, MessageApps apps) {
        this.jdbc = jdbc;
        this.apps = apps;
    }

    /**
     * Finds a group to read.
     *
     * @throws dev.livemock.error.ApiException {@code AppInfoNotExist}, {@code ResourceNotExist}
     */
    MessageGroup find(String appId, String groupId) {
        Optional<MessageGroup> group = query(FIND, appId, groupId);
        if (group.isEmpty()) {
            apps.requireExists(appId);
        }
        return group.orElseThrow(ErrorCode.GROUP_NOT_FOUND::exception);
    }

    /**
     * Finds a group to write, and locks it and its app until the end of the transaction.
     *
     * @throws dev.livemock.error.ApiException {@code AppInfoNotExist}, {@code ResourceNotExist}
     */
    MessageGroup lock(String appId, String groupId) {
        apps.lock(appId);
        return query(LOCK, appId, groupId).orElseThrow(ErrorCode.GROUP_NOT_FOUND::exception);
    }

    private Optional<MessageGroup> query(String query, String appId, String groupId) {
        return jdbc.query(query, GROUP, appId, groupId).stream().findFirst();
    }
}
