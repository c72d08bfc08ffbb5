package dev.livemock.storage;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.transaction.TransactionDefinition;

/**
 * Begins transactions with the required isolation level. A read-only transaction reads a consistent snapshot, so that the
 * total and the page of a list agree. All other transactions are READ COMMITTED and lock the rows that they change.
 * Exceptions are translated by SQLSTATE, because Spring does not translate Hibernate exceptions to DuplicateKeyException.
 */
class StorageJpaDialect extends HibernateJpaDialect {

    private static final String BEGIN_SNAPSHOT = "set transaction isolation level repeatable read, read only";

    private final boolean readsSnapshotByDefault;
    private final transient StorageFailureHandler failureHandler;

    StorageJpaDialect(DatabaseEngine engine, StorageFailureHandler failureHandler) {
        this.readsSnapshotByDefault = engine.readsSnapshotByDefault();
        this.failureHandler = failureHandler;
        setPrepareConnection(false);
        setJdbcExceptionTranslator(new SQLExceptionSubclassTranslator());
    }

    @Override
    public Object beginTransaction(EntityManager entityManager, TransactionDefinition definition) throws SQLException {
        Object transaction = super.beginTransaction(entityManager, definition);
        boolean needsSnapshot = definition.isReadOnly();
        if (needsSnapshot != readsSnapshotByDefault) {
            setIsolation(getJdbcConnection(entityManager, false).getConnection(), needsSnapshot);
        }
        return transaction;
    }

    /** Sets an isolation level that is not the default of the connection, for the current transaction. */
    private static void setIsolation(Connection connection, boolean snapshot) throws SQLException {
        if (snapshot) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(BEGIN_SNAPSHOT);
            }
        } else {
            // The pool restores the default when the connection is returned.
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }
    }

    /** Translates an exception. Also checks whether it means that the data directory can no longer be written to. */
    @Override
    public @Nullable DataAccessException translateExceptionIfPossible(RuntimeException thrown) {
        failureHandler.check(thrown);
        return super.translateExceptionIfPossible(thrown);
    }
}
