package dev.livemock.storage;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.dialect.Dialect;

/** A database that the data can live in: all that H2 and PostgreSQL do differently. The SQL of the other rooms is one for both. */
interface Engine {

    /** The scripts that every engine runs. */
    String SCRIPTS = "db/migration";

    /** Returns a source of connections that nobody pools and whose statements may take as long as they like. */
    DataSource unhurried();

    /** Configures the pool that everything else takes its connections from. */
    void configure(HikariConfig pool);

    /** Returns Hibernate's dialect, so that Hibernate does not have to ask the database. */
    Class<? extends Dialect> hibernateDialect();

    /**
     * Sets the isolation of a transaction that has just begun.
     *
     * @param readOnly whether it reads one consistent snapshot; otherwise it is READ COMMITTED
     */
    void setIsolation(Connection connection, boolean readOnly) throws SQLException;

    /** Lets the statements of an open transaction take as long as a load or a reset of very much data does. */
    void allowLongStatements(Connection connection) throws SQLException;

    /**
     * Returns whether the condition {@code (a, b) >= (?, ?)} becomes a range scan of an index of a and b.
     */
    boolean comparesRowsByIndex();

    /**
     * Waits until the database takes connections. A data folder is recovered first, if need be, however long that takes.
     *
     * @throws dev.livemock.gateway.StartupException if it does not within this time, or cannot be used
     */
    void awaitConnection(Duration patience);

    /** Returns the folders of its scripts on the classpath. */
    List<String> scripts();
}
