package dev.livemock.storage;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Lifts the time limit of statements. JPA has no equivalent: its timeout is of one query and can only be shorter. */
@Component
public class LongStatements {

    private final DataSource dataSource;
    private final Engine engine;

    LongStatements(DataSource dataSource, Storage storage) {
        this.dataSource = dataSource;
        this.engine = storage.engine();
    }

    /**
     * Lets the statements of the open transaction take as long as it takes to read or write very much. Lock what others may
     * hold before you call this, so that the wait for a lock stays limited.
     */
    public void allow() {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            engine.allowLongStatements(connection);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the time limit of statements cannot be lifted", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
