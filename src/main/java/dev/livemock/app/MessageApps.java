package dev.livemock.app;

import dev.livemock.error.ErrorCode;
import dev.livemock.storage.StringMapConverter;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The message apps that are stored. All that changes them is here. */
@Repository
public class MessageApps {

    private static final String INSERT = """
            insert into message_app (app_id, app_name, app_config, extension, create_time, status)
            values (?, ?, ?, ?, ?, ?)""";
    private static final String UPDATE = """
            update message_app
            set app_name = coalesce(?, app_name), app_config = coalesce(?, app_config),
                extension = coalesce(?, extension)
            where app_id = ?""";
    private static final String DELETE = "delete from message_app where app_id = ?";

    private final JdbcTemplate jdbc;
    private final StoredApps apps;
    private final Clock clock;

    MessageApps(JdbcTemplate jdbc, StoredApps apps, Clock clock) {
        this.jdbc = jdbc;
        this.apps = apps;
        this.clock = clock;
    }

    /**
     * Stores apps, all or none, in the order given.
     *
     * @throws org.springframework.dao.DuplicateKeyException if an AppId stands already
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void add(Collection<NewApp> newApps) {
        long now = clock.instant().getEpochSecond();
        List<Object[]> rows = newApps.stream().map(app -> row(app, now)).toList();
        jdbc.batchUpdate(INSERT, rows);
    }

    /**
     * Changes an app. What is null stays as it is; a map replaces the one before it.
     *
     * @throws dev.livemock.error.ApiException {@code AppInfoNotExist}
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    void update(
            String appId,
            @Nullable String appName,
            @Nullable Map<String, String> appConfig,
            @Nullable Map<String, String> extension) {
        requireOne(jdbc.update(UPDATE, appName, textOrNull(appConfig), textOrNull(extension), appId));
    }

    /**
     * Deletes an app, and with it all that belongs to it.
     *
     * @throws dev.livemock.error.ApiException {@code AppInfoNotExist}
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    void delete(String appId) {
        requireOne(jdbc.update(DELETE, appId));
    }

    /**
     * Keeps an app from being deleted until the end of the transaction. Whoever writes what belongs to an app begins with
     * this: H2's foreign keys do not see a row that another transaction is about to add.
     *
     * @throws dev.livemock.error.ApiException {@code AppInfoNotExist}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String appId) {
        if (apps.hold(appId).isEmpty()) {
            throw ErrorCode.APP_NOT_FOUND.exception();
        }
    }

    /**
     * Makes sure that an app exists.
     *
     * @throws dev.livemock.error.ApiException {@code AppInfoNotExist}
     */
    public void requireExists(String appId) {
        if (!apps.existsByAppId(appId)) {
            throw ErrorCode.APP_NOT_FOUND.exception();
        }
    }

    public long count() {
        return apps.count();
    }

    private static void requireOne(int rows) {
        if (rows == 0) {
            throw ErrorCode.APP_NOT_FOUND.exception();
        }
    }

    private static Object[] row(NewApp app, long now) {
        Long createTime = app.createTime();
        return new Object[] {
            app.appId(),
            app.appName(),
            StringMapConverter.toText(app.appConfig()),
            StringMapConverter.toText(app.extension()),
            createTime == null ? now : createTime,
            app.status()
        };
    }

    private static @Nullable String textOrNull(@Nullable Map<String, String> map) {
        return map == null ? null : StringMapConverter.toText(map);
    }
}
