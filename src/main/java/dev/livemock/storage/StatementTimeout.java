package dev.livemock.storage;

import java.sql.Connection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Raises the statement timeout. JPA has no equivalent: its timeout applies to one query and can only be shorter. */
@Component
public class StatementTimeout {

    private final JdbcTemplate jdbc;
    private final DatabaseEngine engine;

    StatementTimeout(JdbcTemplate jdbc, Storage storage) {
        this.jdbc = jdbc;
        this.engine = storage.engine();
    }

    /**
     * Raises the statement timeout of the current transaction, so that it can read or write large amounts of data. Locks that the
     * transaction acquires afterwards have no lock timeout.
     */
    public void raise() {
        jdbc.execute((Connection connection) -> {
            engine.raiseStatementTimeout(connection);
            return true;
        });
    }
}
