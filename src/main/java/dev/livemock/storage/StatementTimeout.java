package dev.livemock.storage;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Raises the statement timeout. JPA has no equivalent: its timeout applies to one query and can only be shorter. */
@Component
public class StatementTimeout {

    private final DataSource dataSource;
    private final DatabaseEngine engine;

    StatementTimeout(DataSource dataSource, Storage storage) {
        this.dataSource = dataSource;
        this.engine = storage.engine();
    }

    /**
     * Raises the statement timeout of the current transaction, so that it can read or write large amounts of data. Acquire
     * locks before you call this method, so that the lock timeout still applies to them.
     */
    public void raise() {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            engine.raiseStatementTimeout(connection);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The statement timeout cannot be raised", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
