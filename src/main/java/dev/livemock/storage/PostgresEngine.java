package dev.livemock.storage;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.hibernate.dialect.PostgreSQLDialect;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL, which any number of processes can share. The timeouts are short enough for an error response within two
 * seconds, even under load.
 */
final class PostgresEngine implements DatabaseEngine {

    private static final String OWN_SCRIPTS = "db/postgresql";

    private static final Duration CONNECTION_TIMEOUT = Duration.ofMillis(1_300);
    private static final Duration VALIDATION_TIMEOUT = Duration.ofMillis(300);
    private static final Duration STATEMENT_TIMEOUT = Duration.ofMillis(1_300);

    /** The statement timeout of the server. It is shorter than that of the client, so that the connection stays open. */
    private static final Duration SERVER_TIMEOUT = Duration.ofMillis(1_200);

    /** The timeout of a single statement of a load or a reset. */
    private static final Duration LONG_STATEMENT_TIMEOUT = Duration.ofMinutes(10);

    private static final int MAX_CONNECTIONS = 10;
    private static final int MIN_IDLE_CONNECTIONS = 2;

    private static final String ALLOW_LONG_STATEMENTS = "set local statement_timeout = 0; set local lock_timeout = 0";

    private final String url;
    private final DataSource dataSource;
    private final DataSource dataSourceWithoutTimeout;

    /**
     * Creates an engine without connecting to the database.
     *
     * @throws IllegalArgumentException if the PostgreSQL driver does not accept the URL
     */
    PostgresEngine(String url, @Nullable String username, @Nullable String password) {
        this.url = url;
        this.dataSource = new PostgresDataSource(url, username, password, STATEMENT_TIMEOUT, SERVER_TIMEOUT);
        this.dataSourceWithoutTimeout = new PostgresDataSource(url, username, password, Duration.ZERO, Duration.ZERO);
    }

    @Override
    public DataSource dataSourceWithoutTimeout() {
        return dataSourceWithoutTimeout;
    }

    /** Configures the connection pool. Auto-commit saves single statements the round trip of a separate commit. */
    @Override
    public void configure(HikariConfig pool) {
        pool.setDataSource(dataSource);
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

    @Override
    public boolean readsSnapshotByDefault() {
        return false;
    }

    @Override
    public void raiseStatementTimeout(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(LONG_STATEMENT_TIMEOUT.toMillis()));
        try (Statement statement = connection.createStatement()) {
            statement.execute(ALLOW_LONG_STATEMENTS);
        }
    }

    @Override
    public void awaitConnection(Duration timeout) {
        new PostgresWait(dataSourceWithoutTimeout, url, timeout).await();
    }

    /** Returns the locations of the scripts. Those for PostgreSQL include a domain for the binary type of H2. */
    @Override
    public String[] scripts() {
        return new String[] {SCRIPTS, OWN_SCRIPTS};
    }
}
