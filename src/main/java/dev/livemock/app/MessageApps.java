package dev.livemock.app;

import dev.livemock.error.ErrorCode;
import dev.livemock.json.StringMap;
import dev.livemock.reset.Resettable;
import dev.livemock.storage.Transactions;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** The message apps that are stored. All that changes them is here. */
@Repository
public class MessageApps implements Resettable {

    private static final String INSERT = """
            insert into message_app (app_id, app_name, app_config, extension, create_time, status)
            values (?, ?, ?, ?, ?, ?)""";
    private static final String UPDATE = """
            update message_app
            set app_name = coalesce(?, app_name), app_config = coalesce(?, app_config),
                extension = coalesce(?, extension)
            where app_id = ?""";
    private static final List<String> TABLES = List.of("membership", "user_list", "message_group", "message_app");

    private static final String EXISTS = "select 1 from message_app where app_id = ?";
    private static final String LOCK = EXISTS + " for update";
    private static final String LOCK_GATE = "select id from app_gate for update";
    private static final String LOCK_ALL = "select app_id from message_app order by app_id for update";

    private static final String DETAILS =
            "select app_id, app_name, app_config, extension, create_time, status from message_app ";
    private static final RowMapper<AppDetails> APP = (row, number) -> new AppDetails(
            row.getString(1),
            row.getString(2),
            new StringMap(row.getString(3)),
            new StringMap(row.getString(4)),
            row.getLong(5),
            row.getInt(6));

    private final JdbcTemplate jdbc;
    private final Transactions transactions;
    private final Clock clock;

    MessageApps(JdbcTemplate jdbc, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Stores apps, all or none, in the order given.
     *
     * @throws org.springframework.dao.DuplicateKeyException if an AppId exists already
     */
    public void add(Collection<NewApp> apps) {
        long now = clock.instant().getEpochSecond();
        List<Object[]> rows = apps.stream().map(app -> row(app, now)).toList();
        transactions.write(() -> {
            lockGate();
            jdbc.batchUpdate(INSERT, rows);
        });
    }

    /**
     * Changes an app. What is null stays as it is; a map replaces the one before it.
     *
     * @throws dev.livemock.error.ApiException {@code AppInfoNotExist}
     */
    void update(String appId, @Nullable String appName, @Nullable StringMap appConfig, @Nullable StringMap extension) {
        transactions.write(() -> {
            int updated = jdbc.update(UPDATE, appName, jsonOf(appConfig), jsonOf(extension), appId);
            require(updated > 0);
        });
    }

    /**
     * Deletes an app, its groups and their members.
     *
     * @throws dev.livemock.error.ApiException {@code AppInfoNotExist}
     */
    public void delete(String appId) {
        transactions.write(() -> {
            lock(appId);
            transactions.allowLongStatements();
            TABLES.forEach(table -> jdbc.update("delete from " + table + " where app_id = ?", appId));
        });
    }

    /** Deletes every app, its groups and their members. */
    @Override
    public void reset() {
        transactions.write(() -> {
            lockGate();
            transactions.allowLongStatements();
            jdbc.queryForList(LOCK_ALL, String.class);
            TABLES.forEach(table -> jdbc.update("delete from " + table));
        });
    }

    @Override
    public boolean isInDatabase() {
        return true;
    }

    /**
     * Locks the gate until the end of the transaction, so that nobody else adds an app or deletes all of them. Whoever does
     * more than that in one transaction begins it with this.
     */
    public void lockGate() {
        jdbc.queryForList(LOCK_GATE, Integer.class);
    }

    /**
     * Locks an app until the end of the transaction, so that nobody else deletes it, changes it or writes what belongs to
     * it. Whoever writes what belongs to an app begins the transaction with this: H2's foreign keys do not see a row that
     * another transaction is about to add.
     *
     * @throws dev.livemock.error.ApiException {@code AppInfoNotExist}
     */
    public void lock(String appId) {
        require(isFound(LOCK, appId));
    }

    /**
     * Makes sure that an app exists.
     *
     * @throws dev.livemock.error.ApiException {@code AppInfoNotExist}
     */
    public void requireExists(String appId) {
        require(exists(appId));
    }

    public boolean exists(String appId) {
        return isFound(EXISTS, appId);
    }

    Optional<AppDetails> find(String appId) {
        return jdbc.query(DETAILS + "where app_id = ?", APP, appId).stream().findFirst();
    }

    /** Returns some of all apps, by CreateTime, then by the order of creation. */
    public List<AppDetails> list(boolean newestFirst, long offset, int limit) {
        return jdbc.query(
                DETAILS
                        + "order by create_time %1$s, seq %1$s offset ? rows fetch next ? rows only"
                                .formatted(direction(newestFirst)),
                APP,
                offset,
                limit);
    }

    /** Returns some of the apps of an exact name, by CreateTime, then by the order of creation. */
    List<AppDetails> listNamed(String appName, boolean newestFirst, long offset, int limit) {
        return jdbc.query(DETAILS + """
                        where app_name = ?
                        order by app_name %1$s, create_time %1$s, seq %1$s offset ? rows fetch next ? rows only""".formatted(direction(newestFirst)), APP, appName, offset, limit);
    }

    public long count() {
        return queryForNumber("select count(*) from message_app");
    }

    long countNamed(String appName) {
        return queryForNumber("select count(*) from message_app where app_name = ?", appName);
    }

    private long queryForNumber(String query, Object... arguments) {
        return Objects.requireNonNull(jdbc.queryForObject(query, Long.class, arguments));
    }

    private boolean isFound(String query, String appId) {
        return !jdbc.queryForList(query, Integer.class, appId).isEmpty();
    }

    private static void require(boolean exists) {
        if (!exists) {
            throw ErrorCode.APP_NOT_FOUND.exception();
        }
    }

    private static String direction(boolean newestFirst) {
        return newestFirst ? "desc" : "asc";
    }

    private static Object[] row(NewApp app, long now) {
        return new Object[] {
            app.appId(),
            app.appName(),
            app.appConfig().json(),
            app.extension().json(),
            Objects.requireNonNullElse(app.createTime(), now),
            app.status()
        };
    }

    private static @Nullable String jsonOf(@Nullable StringMap map) {
        return map == null ? null : map.json();
    }
}
