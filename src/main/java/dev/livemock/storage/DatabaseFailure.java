package dev.livemock.storage;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells a failure of the database, which is away, overloaded or too slow, from a bug in what it was asked. */
public final class DatabaseFailure {

    /** Classes of SQLSTATE: connection, rollback, resources, not in the state for it (a lock), operator, system. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "55", "57", "58");

    private DatabaseFailure() {}

    /** Returns whether an exception, or one of its causes, is a failure of the database. An OutOfMemoryError is not. */
    public static boolean isOne(Throwable thrown) {
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
