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

/** Distinguishes database outages (unavailable, overloaded or too slow) from other errors, such as invalid statements. */
@Component
class DatabaseOutageDetector implements OutageDetector {

    /**
     * The SQLSTATE classes of outages: connection exception, transaction rollback, insufficient resources, object not in
     * prerequisite state (such as a lock), operator intervention, system error.
     */
    private static final Set<String> OUTAGE_CLASSES = Set.of("08", "40", "53", "55", "57", "58");

    /** Returns whether an exception or one of its causes indicates an outage. An OutOfMemoryError does not. */
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
                    || (cause instanceof SQLException failure && isOutageState(failure.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutageState(@Nullable String state) {
        return state != null && state.length() > 2 && OUTAGE_CLASSES.contains(state.substring(0, 2));
    }
}
