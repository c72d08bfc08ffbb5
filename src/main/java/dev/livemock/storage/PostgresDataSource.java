package dev.livemock.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A source of PostgreSQL connections with timeouts. Parameters in the URL override these defaults, except {@code socketTimeout}: the
 * read timeout is set on each connection, since the parameter has whole seconds only.
 */
final class PostgresDataSource extends PGSimpleDataSource {

    private static final int CONNECT_TIMEOUT_SECONDS = 2;
    private static final String OPTIONS = "-c statement_timeout=%1$d -c lock_timeout=%1$d";

    private final int readMillis;

    /**
     * Creates a data source.
     *
     * @param read how long to wait for the result of a statement before the connection is closed; zero means no limit
     * @param statement how long the server lets a statement run or wait for a lock; zero means no limit
     */
    PostgresDataSource(
            String url, @Nullable String username, @Nullable String password, Duration read, Duration statement) {
        readMillis = Math.toIntExact(read.toMillis());
        setApplicationName("livemock");
        setConnectTimeout(CONNECT_TIMEOUT_SECONDS);
        setLoginTimeout(CONNECT_TIMEOUT_SECONDS);
        setTcpKeepAlive(true);
        setReWriteBatchedInserts(true);
        setOptions(OPTIONS.formatted(statement.toMillis()));
        setUser(username);
        setPassword(password);
        setURL(url);
    }

    @Override
    public Connection getConnection(@Nullable String username, @Nullable String password) throws SQLException {
        Connection connection = super.getConnection(username, password);
        connection.setNetworkTimeout(Runnable::run, readMillis);
        return connection;
    }
}
