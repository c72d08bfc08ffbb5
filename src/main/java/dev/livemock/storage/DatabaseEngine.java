package dev.livemock.storage;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.hibernate.dialect.Dialect;

/** The differences between H2 and PostgreSQL. The SQL in other packages is the same for both. */
interface DatabaseEngine {

    /** The classpath location of the migration scripts for all engines. */
    String SCRIPTS = "db/migration";

    /** Returns a source of connections that are not pooled and have no statement timeout. */
    DataSource dataSourceWithoutTimeout();

    /** Configures the connection pool. */
    void configure(HikariConfig pool);

    /** Returns the Hibernate dialect, so that Hibernate does not need a connection to determine it. */
    Class<? extends Dialect> hibernateDialect();

    /** Returns whether transactions read a consistent snapshot by default. Otherwise, they are READ COMMITTED by default. */
    boolean readsSnapshotByDefault();

    /** Raises the statement timeout of an open transaction, so that it can load or delete large amounts of data. */
    void raiseStatementTimeout(Connection connection) throws SQLException;

    /**
     * Waits until the database accepts connections. Recovers a data directory first if necessary. The timeout does not apply
     * to the recovery.
     *
     * @throws dev.livemock.gateway.StartupException if the database cannot be used, or does not accept connections within
     *     the timeout
     */
    void awaitConnection(Duration timeout);

    /** Returns the classpath locations of the migration scripts. */
    String[] scripts();
}
