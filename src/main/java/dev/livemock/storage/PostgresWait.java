package dev.livemock.storage;

import dev.livemock.gateway.StartupException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits at startup until the database is available. Fails immediately if the database permanently rejects connections. */
final class PostgresWait {

    private static final Logger log = LoggerFactory.getLogger(PostgresWait.class);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

    /**
     * The SQLSTATE classes of transient failures: connection exception, insufficient resources, operator intervention (such
     * as a shutdown or a startup), system error.
     */
    private static final Set<String> TRANSIENT_CLASSES = Set.of("08", "53", "57", "58");

    /** The server requires a password or encryption that is not configured. */
    private static final String REJECTED = "08004";

    private final DataSource dataSource;
    private final String url;
    private final Duration timeout;

    /**
     * Creates an instance without connecting to the database.
     *
     * @param url the URL for messages, which omit its parameters
     * @param timeout the maximum time to wait; zero means that the database must be available immediately
     */
    PostgresWait(DataSource dataSource, String url, Duration timeout) {
        this.dataSource = dataSource;
        this.url = Storage.withoutSecrets(url);
        this.timeout = timeout;
    }

    /**
     * Waits until the database accepts a connection.
     *
     * @throws StartupException if the database accepts no connection within the timeout, or permanently rejects connections
     */
    void await() {
        long deadline = System.nanoTime() + timeout.toNanos();
        Duration pause = FIRST_PAUSE;
        SQLException failure = tryToConnect();
        while (failure != null) {
            if (!isTransient(failure)) {
                throw rejection("cannot be used (" + reasonOf(failure) + ")", failure);
            }
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                throw rejection(
                        "was not available within " + secondsOf(timeout) + " (" + reasonOf(failure) + ")", failure);
            }
            log.info(
                    "Waiting for the database {} ({} left): {}",
                    url,
                    secondsOf(Duration.ofNanos(left)),
                    reasonOf(failure));
            sleep(Math.min(left, pause.toNanos()));
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
            failure = tryToConnect();
        }
    }

    private @Nullable SQLException tryToConnect() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(0) ? null : new SQLException("The database does not respond", "08000");
        } catch (SQLException e) {
            return e;
        }
    }

    private static boolean isTransient(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return !state.equals(REJECTED) && state.length() > 2 && TRANSIENT_CLASSES.contains(state.substring(0, 2));
    }

    private static String reasonOf(SQLException failure) {
        Throwable cause = failure.getCause();
        return failure.getMessage() + (cause == null ? "" : ": " + cause);
    }

    private static String secondsOf(Duration duration) {
        return (duration.toMillis() + 999) / 1000 + " s";
    }

    private static void sleep(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the database", e);
        }
    }

    private StartupException rejection(String reason, SQLException cause) {
        return new StartupException(
                "The database " + url + " " + reason,
                "Start the database, or correct spring.datasource.url, spring.datasource.username and"
                        + " spring.datasource.password.",
                cause);
    }
}
