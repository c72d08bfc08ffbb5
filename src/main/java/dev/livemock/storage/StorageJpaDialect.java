package dev.livemock.storage;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
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

    private final transient DatabaseEngine engine;
    private final transient StorageFailureHandler failureHandler;

    StorageJpaDialect(DatabaseEngine engine, StorageFailureHandler failureHandler) {
        this.engine = engine;
        this.failureHandler = failureHandler;
        setPrepareConnection(false);
        setJdbcExceptionTranslator(new SQLExceptionSubclassTranslator());
    }

    @Override
    public Object beginTransaction(EntityManager entityManager, TransactionDefinition definition) throws SQLException {
        Object transaction = super.beginTransaction(entityManager, definition);
        engine.setIsolation(getJdbcConnection(entityManager, false).getConnection(), definition.isReadOnly());
        return transaction;
    }

    /** Translates an exception. Also checks whether it means that the data directory can no longer be written to. */
    @Override
    public @Nullable DataAccessException translateExceptionIfPossible(RuntimeException thrown) {
        failureHandler.check(thrown);
        return super.translateExceptionIfPossible(thrown);
    }
}
