package dev.livemock.storage;

import dev.livemock.gateway.OutageDetector;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Tells whether the database is unavailable, overloaded or too slow, or a statement is wrong. */
@Component
class DatabaseOutageDetector implements OutageDetector {

    /** Classes of SQLSTATE: connection, rollback, resources, not in the state for it (a lock), operator, system. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "55", "57", "58");

    /** Returns whether an exception, or one of its causes, is an outage of the database. An OutOfMemoryError is not. */
    @Override
    public boolean isOutage(Throwable thrown) {
        if (NestedExceptionUtils.getMostSpecificCause(thrown) instanceof OutOfMemoryError) {
            return false;
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof TransientDataAccessException
                    || cause instanceof TransactionException
                    || cause instanceof org.hibernate.TransactionException
                    || cause instanceof SQLTransientException
                    || (cause instanceof SQLException failure && isOfAClass(failure.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfAClass(@Nullable String state) {
        return state != null && state.length() > 2 && CLASSES.contains(state.substring(0, 2));
    }
}
