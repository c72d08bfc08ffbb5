package dev.livemock.storage;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.dialect.H2Dialect;
import org.jspecify.annotations.Nullable;

/** H2, within the process. */
final class H2Engine implements Engine {

    /** PostgreSQL's dialect, so that one SQL serves both. */
    static final String OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_ON_EXIT=FALSE"
            + ";LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=64;OPTIMIZE_REUSE_RESULTS=0";

    private static final String READ_ONLY = ";ACCESS_MODE_DATA=r";

    private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(10);
    private static final int MAX_CONNECTIONS = 10;

    private final String url;
    private final String username;
    private final String password;
    private final @Nullable DataDirectory folder;
    private final JdbcDataSource connections;

    /**
     * Prepares to connect.
     *
     * @param folder the folder that the database is in, or null if it is elsewhere
     */
    H2Engine(String url, String username, String password, @Nullable DataDirectory folder) {
        this.url = url;
        this.folder = folder;
        this.username = username;
        this.password = password;
        this.connections = connectionsTo(url);
    }

    private JdbcDataSource connectionsTo(String address) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(address);
        source.setUser(username);
        source.setPassword(password);
        return source;
    }

    /** Opens the database in a way that leaves its files as they are. */
    Connection openToRead() throws SQLException {
        return connectionsTo(url + READ_ONLY).getConnection();
    }

    @Override
    public DataSource unhurried() {
        return connections;
    }

    /**
     * Transactions that read take the isolation of their connection. H2 has a consistent snapshot only at SERIALIZABLE: at
     * REPEATABLE READ, it takes the snapshot of a table when the table is first read.
     */
    @Override
    public void configure(HikariConfig pool) {
        pool.setDataSource(connections);
        pool.setTransactionIsolation("TRANSACTION_SERIALIZABLE");
        pool.setAutoCommit(false);
        pool.setMaximumPoolSize(MAX_CONNECTIONS);
        pool.setConnectionTimeout(CONNECTION_TIMEOUT.toMillis());
    }

    @Override
    public Class<H2Dialect> hibernateDialect() {
        return H2Dialect.class;
    }

    /** The pool sets the isolation of a connection back when the connection is returned. */
    @Override
    public void setIsolation(Connection connection, boolean readOnly) throws SQLException {
        if (!readOnly) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }
    }

    @Override
    public void allowLongStatements(Connection connection) {}

    @Override
    public boolean comparesRowsByIndex() {
        return false;
    }

    @Override
    public void awaitConnection(Duration patience) {
        if (folder != null) {
            folder.requireUsable(this);
        }
    }

    @Override
    public List<String> scripts() {
        return List.of(SCRIPTS);
    }
}
