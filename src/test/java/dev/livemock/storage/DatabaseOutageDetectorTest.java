package dev.livemock.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.hibernate.TransactionException;
import org.junit.jupiter.api.Test;
import org.springframework.orm.jpa.JpaSystemException;

class DatabaseOutageDetectorTest {

    private final DatabaseOutageDetector detector = new DatabaseOutageDetector();

    @Test
    void recognizesRollbackOnConnectionClosedByPool() {
        SQLException closed = new SQLException("Connection is closed");

        assertThat(detector.isOutage(new JpaSystemException(new TransactionException("Unable to rollback", closed))))
                .isTrue();
    }

    @Test
    void doesNotTreatOtherHibernateExceptionAsOutage() {
        assertThat(detector.isOutage(new JpaSystemException(new IllegalStateException("a bug"))))
                .isFalse();
    }
}
