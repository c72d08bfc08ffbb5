package dev.livemock.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections to PostgreSQL on which nothing waits for ever. What the URL says wins over what is said here. */
final class PostgresDataSource extends PGSimpleDataSource {

    private static final int CONNECT_TIMEOUT_SECONDS = 2;
    private static final String OPTIONS = "-c statement_timeout=%1$d -c lock_timeout=%1$d";

    private final int readMillis;

    /**
     * Makes a source of connections.
     *
     * @param read how long a statement may be waited for before the connection is given up; zero, without end
     * @param statement how long the server lets a statement take or wait for a lock; zero, without end
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
        if (username != null) {
            setUser(username);
        }
        if (password != null) {
            setPassword(password);
        }
        setURL(url);
    }

    @Override
    public Connection getConnection(@Nullable String username, @Nullable String password) throws SQLException {
        Connection connection = super.getConnection(username, password);
        connection.setNetworkTimeout(Runnable::run, readMillis);
        return connection;
    }
}
