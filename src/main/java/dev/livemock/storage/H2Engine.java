package dev.livemock.storage;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.dialect.H2Dialect;
import org.jspecify.annotations.Nullable;

/** H2, which runs in the process of LiveMock. */
final class H2Engine implements DatabaseEngine {

    /** Options that include the PostgreSQL mode, so that the same SQL works with both engines. */
    static final String OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_ON_EXIT=FALSE"
            + ";LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=64;OPTIMIZE_REUSE_RESULTS=0";

    private static final String READ_ONLY = ";ACCESS_MODE_DATA=r";

    private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(10);
    private static final int MAX_CONNECTIONS = 10;

    private final @Nullable DataDirectory directory;
    private final JdbcDataSource dataSource;
    private final JdbcDataSource readOnlyDataSource;

    /**
     * Creates an engine without connecting to the database.
     *
     * @param directory the data directory that contains the database, or null if there is none
     */
    H2Engine(String url, String username, String password, @Nullable DataDirectory directory) {
        this.directory = directory;
        this.dataSource = dataSourceFor(url, username, password);
        this.readOnlyDataSource = dataSourceFor(url + READ_ONLY, username, password);
    }

    private static JdbcDataSource dataSourceFor(String url, String username, String password) {
        JdbcDataSource newDataSource = new JdbcDataSource();
        newDataSource.setURL(url);
        newDataSource.setUser(username);
        newDataSource.setPassword(password);
        return newDataSource;
    }

    /** Opens the database read-only, which does not change its files. */
    Connection openReadOnly() throws SQLException {
        return readOnlyDataSource.getConnection();
    }

    @Override
    public DataSource dataSourceWithoutTimeout() {
        return dataSource;
    }

    /**
     * Configures the connection pool. H2 provides a consistent snapshot only at SERIALIZABLE. At REPEATABLE READ, it takes the
     * snapshot of a table when the table is first read.
     */
    @Override
    public void configure(HikariConfig pool) {
        pool.setDataSource(dataSource);
        pool.setTransactionIsolation("TRANSACTION_SERIALIZABLE");
        pool.setAutoCommit(false);
        pool.setMaximumPoolSize(MAX_CONNECTIONS);
        pool.setConnectionTimeout(CONNECTION_TIMEOUT.toMillis());
    }

    @Override
    public Class<H2Dialect> hibernateDialect() {
        return H2Dialect.class;
    }

    @Override
    public boolean readsSnapshotByDefault() {
        return true;
    }

    @Override
    public void raiseStatementTimeout(Connection connection) {}

    @Override
    public void awaitConnection(Duration timeout) {
        if (directory != null) {
            directory.requireUsable(this);
        }
    }

    @Override
    public String[] scripts() {
        return new String[] {SCRIPTS};
    }
}
