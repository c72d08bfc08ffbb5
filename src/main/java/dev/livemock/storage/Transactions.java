package dev.livemock.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The two kinds of transaction. Within one that is open, each takes part in it.
 *
 * <p>One that reads sees one state of the data from beginning to end. One that writes sees what others have committed,
 * statement by statement, and locks the rows that it is about to change.
 */
@Component
public class Transactions {

    private final DataSource dataSource;
    private final Engine engine;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;
    private final WriteStamp stamp;
    private final StorageFailure failure;

    Transactions(
            PlatformTransactionManager manager,
            DataSource dataSource,
            Storage storage,
            WriteStamp stamp,
            StorageFailure failure) {
        this.dataSource = dataSource;
        this.engine = storage.engine();
        this.stamp = stamp;
        this.failure = failure;
        reading = new TransactionTemplate(manager);
        writing = new TransactionTemplate(manager);
        writing.setIsolationLevel(engine.isolationOfWriting());
    }

    /** Reads in a transaction. */
    public <T> T read(Supplier<T> work) {
        return reading.execute(status -> {
            if (status.isNewTransaction()) {
                prepare(engine::beginSnapshot);
            }
            return work.get();
        });
    }

    /** Writes in a transaction, all or nothing. */
    public void write(Runnable work) {
        try {
            stamp.whileWriting(() -> writing.executeWithoutResult(status -> work.run()));
        } catch (TransactionException | DataAccessException e) {
            failure.note(e);
            throw e;
        }
    }

    /** Writes in a transaction, all or nothing, and returns what the work returns. */
    public <T> T writeFor(Supplier<T> work) {
        List<T> result = new ArrayList<>(1);
        write(() -> result.add(work.get()));
        return result.get(0);
    }

    /**
     * Lets the statements of the transaction that is open take as long as it takes to read or write very much. Whoever has
     * to wait for a lock first, and should not for long, locks it first.
     */
    public void allowLongStatements() {
        prepare(engine::allowLongStatements);
    }

    private void prepare(Preparation preparation) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            preparation.prepare(connection);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the transaction cannot be prepared", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private interface Preparation {
        void prepare(Connection connection) throws SQLException;
    }
}
