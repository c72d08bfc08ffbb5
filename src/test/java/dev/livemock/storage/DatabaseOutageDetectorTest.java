package dev.livemock.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.hibernate.TransactionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.orm.jpa.JpaSystemException;

class DatabaseOutageDetectorTest {

    private final DatabaseOutageDetector detector = new DatabaseOutageDetector();

    @Test
    void recognizesRollbackOnConnectionClosedByPool() {
        SQLException closed = new SQLException("Connection is closed");

        assertThat(detector.isOutage(new JpaSystemException(new TransactionException("Unable to rollback", closed))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53300", "55P03", "57014", "57P01", "58030"})
    void recognizesSqlStatesOfOutages(String state) {
        assertThat(detector.isOutage(new SQLException("failed", state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08", "22001", "23505", "42601"})
    void doesNotTreatOtherSqlStatesAsOutage(String state) {
        assertThat(detector.isOutage(new SQLException("failed", state))).isFalse();
    }

    @Test
    void doesNotTreatFullHeapAsOutage() {
        assertThat(detector.isOutage(new DataAccessResourceFailureException("failed", new OutOfMemoryError("full"))))
                .isFalse();
    }

    @Test
    void doesNotTreatOtherHibernateExceptionAsOutage() {
        assertThat(detector.isOutage(new JpaSystemException(new IllegalStateException("a bug"))))
                .isFalse();
    }
}
