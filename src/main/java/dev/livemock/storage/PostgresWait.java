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

/** Waits at the start for a database that is not there yet, and not for one that will never take us. */
final class PostgresWait {

    private static final Logger log = LoggerFactory.getLogger(PostgresWait.class);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

    /** The classes of SQLSTATE of what passes: no connection, too many of them, shutting down or starting up. */
    private static final Set<String> PASSING = Set.of("08", "53", "57", "58");

    /** The server wants a password or encryption that the URL has not. */
    private static final String REJECTED = "08004";

    private final DataSource connections;
    private final String url;
    private final Duration patience;

    /**
     * Prepares to wait.
     *
     * @param url what is said to be waited for, up to its parameters
     * @param patience how long; zero, it must be there at once
     */
    PostgresWait(DataSource connections, String url, Duration patience) {
        this.connections = connections;
        this.url = Storage.withoutSecrets(url);
        this.patience = patience;
    }

    /**
     * Waits until the database takes a connection.
     *
     * @throws StartupException if it has not when the time is over, or never will
     */
    void await() {
        long deadline = System.nanoTime() + patience.toNanos();
        Duration pause = FIRST_PAUSE;
        SQLException failure = tryToConnect();
        while (failure != null) {
            if (!passes(failure)) {
                throw refusal("it cannot be used (" + reasonOf(failure) + ")", failure);
            }
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                throw refusal(
                        "it was not there within " + secondsOf(patience) + " (" + reasonOf(failure) + ")", failure);
            }
            log.info(
                    "Waiting for the database {}, for {} more: {}",
                    url,
                    secondsOf(Duration.ofNanos(left)),
                    reasonOf(failure));
            sleep(Math.min(left, pause.toNanos()));
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
            failure = tryToConnect();
        }
    }

    private @Nullable SQLException tryToConnect() {
        try (Connection connection = connections.getConnection()) {
            return connection.isValid(0) ? null : new SQLException("it does not answer", "08000");
        } catch (SQLException e) {
            return e;
        }
    }

    private static boolean passes(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return !state.equals(REJECTED) && state.length() > 2 && PASSING.contains(state.substring(0, 2));
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
            throw new IllegalStateException("interrupted while waiting for the database", e);
        }
    }

    private StartupException refusal(String reason, SQLException cause) {
        return new StartupException(
                "The database " + url + ": " + reason,
                "Start the database, or correct spring.datasource.url, spring.datasource.username and"
                        + " spring.datasource.password.",
                cause);
    }
}
