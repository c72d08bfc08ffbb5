package dev.livemock.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The database engine of the tests: H2, or with {@code -Dlivemock.test.database=postgresql} a PostgreSQL server. The server is
 * started once per JVM.
 */
public final class TestDatabase {

    /** The system property that selects the engine. */
    public static final String PROPERTY = "livemock.test.database";

    /** The value of the system property for PostgreSQL. */
    public static final String POSTGRESQL = "postgresql";

    private static final AtomicInteger created = new AtomicInteger();

    private TestDatabase() {}

    /** Returns whether the tests run on PostgreSQL. */
    public static boolean isPostgres() {
        return POSTGRESQL.equals(System.getProperty(PROPERTY));
    }

    /** Creates an empty database and returns its URL. */
    public static String create() {
        String name = "test" + created.incrementAndGet();
        try (Connection connection = Server.STARTED.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Server.STARTED.getJdbcUrl("postgres", name);
    }

    /** Starts the server on first use. The server is stopped when the JVM exits. */
    private static final class Server {

        /** Sufficient for the connection pools of all cached Spring contexts. */
        private static final String MAX_CONNECTIONS = "400";

        static final EmbeddedPostgres STARTED = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", MAX_CONNECTIONS)
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
