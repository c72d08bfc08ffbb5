package dev.livemock.app;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The message apps that are stored. */
@Repository
public class MessageApps {

    private static final String INSERT = "insert into message_app (app_id, app_name) values (?, ?)";

    private final JdbcTemplate jdbc;

    MessageApps(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Stores apps, all or none.
     *
     * @throws org.springframework.dao.DuplicateKeyException if an AppId stands already
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void add(Collection<NewApp> apps) {
        List<Object[]> rows = apps.stream()
                .map(app -> new Object[] {app.appId(), app.appName()})
                .toList();
        jdbc.batchUpdate(INSERT, rows);
    }

    public long count() {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from message_app", Long.class));
    }
}
