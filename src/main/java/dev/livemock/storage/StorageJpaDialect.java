package dev.livemock.storage;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import org.hibernate.engine.spi.SessionImplementor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.transaction.TransactionDefinition;

/**
 * Begins transactions with the isolation that LiveMock needs. A transaction that is read-only reads a consistent snapshot: the
 * total of a list and the page of it agree. Every other transaction is READ COMMITTED and locks the rows that it changes.
 * Exceptions are translated by SQLSTATE, since Spring's translation of Hibernate's exceptions knows no DuplicateKeyException.
 */
class StorageJpaDialect extends HibernateJpaDialect {

    private final transient Engine engine;
    private final transient StorageFailure failure;

    StorageJpaDialect(Engine engine, StorageFailure failure) {
        this.engine = engine;
        this.failure = failure;
        setPrepareConnection(false);
        setJdbcExceptionTranslator(new SQLExceptionSubclassTranslator());
    }

    @Override
    public Object beginTransaction(EntityManager entityManager, TransactionDefinition definition) throws SQLException {
        Object transaction = super.beginTransaction(entityManager, definition);
        engine.setIsolation(
                entityManager
                        .unwrap(SessionImplementor.class)
                        .getJdbcCoordinator()
                        .getLogicalConnection()
                        .getPhysicalConnection(),
                definition.isReadOnly());
        return transaction;
    }

    /** Translates an exception, and looks whether it says that the data folder cannot be written any more. */
    @Override
    public @Nullable DataAccessException translateExceptionIfPossible(RuntimeException thrown) {
        failure.note(thrown);
        return super.translateExceptionIfPossible(thrown);
    }
}
