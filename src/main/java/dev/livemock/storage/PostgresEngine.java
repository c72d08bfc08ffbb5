package dev.livemock.storage;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.dialect.PostgreSQLDialect;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL, which any number of processes may share. Whatever waits for it gives up in time for an answer within two
 * seconds, on a busy machine too.
 */
final class PostgresEngine implements Engine {

    private static final String OWN_SCRIPTS = "db/postgresql";

    private static final Duration CONNECTION_TIMEOUT = Duration.ofMillis(1_300);
    private static final Duration VALIDATION_TIMEOUT = Duration.ofMillis(300);
    private static final Duration STATEMENT_TIMEOUT = Duration.ofMillis(1_300);

    /** Of the server; it comes first, so that the connection outlives a statement that is too slow. */
    private static final Duration SERVER_TIMEOUT = Duration.ofMillis(1_200);

    /** The longest that a load or a reset may take for one statement. */
    private static final Duration LONG_STATEMENT_TIMEOUT = Duration.ofMinutes(10);

    private static final int MAX_CONNECTIONS = 10;
    private static final int MIN_IDLE_CONNECTIONS = 2;

    private static final String BEGIN_SNAPSHOT = "set transaction isolation level repeatable read, read only";
    private static final String ALLOW_LONG_STATEMENTS = "set local statement_timeout = 0; set local lock_timeout = 0";

    private final String url;
    private final DataSource hurried;
    private final DataSource unhurried;

    /**
     * Prepares to connect.
     *
     * @throws IllegalArgumentException if PostgreSQL's driver does not understand the URL
     */
    PostgresEngine(String url, @Nullable String username, @Nullable String password) {
        this.url = url;
        this.hurried = new PostgresDataSource(url, username, password, STATEMENT_TIMEOUT, SERVER_TIMEOUT);
        this.unhurried = new PostgresDataSource(url, username, password, Duration.ZERO, Duration.ZERO);
    }

    @Override
    public DataSource unhurried() {
        return unhurried;
    }

    /** A single statement needs no transaction of its own with auto-commit, which saves the way there and back. */
    @Override
    public void configure(HikariConfig pool) {
        pool.setDataSource(hurried);
        pool.setAutoCommit(true);
        pool.setMaximumPoolSize(MAX_CONNECTIONS);
        pool.setMinimumIdle(MIN_IDLE_CONNECTIONS);
        pool.setConnectionTimeout(CONNECTION_TIMEOUT.toMillis());
        pool.setValidationTimeout(VALIDATION_TIMEOUT.toMillis());
    }

    @Override
    public Class<PostgreSQLDialect> hibernateDialect() {
        return PostgreSQLDialect.class;
    }

    /** A connection is READ COMMITTED by default. */
    @Override
    public void setIsolation(Connection connection, boolean readOnly) throws SQLException {
        if (readOnly) {
            execute(connection, BEGIN_SNAPSHOT);
        }
    }

    @Override
    public void allowLongStatements(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(LONG_STATEMENT_TIMEOUT.toMillis()));
        execute(connection, ALLOW_LONG_STATEMENTS);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public boolean comparesRowsByIndex() {
        return true;
    }

    @Override
    public void awaitConnection(Duration patience) {
        new PostgresWait(unhurried, url, patience).await();
    }

    /** H2's binary type, which the scripts of both name, is a domain of its own here. */
    @Override
    public List<String> scripts() {
        return List.of(SCRIPTS, OWN_SCRIPTS);
    }
}
