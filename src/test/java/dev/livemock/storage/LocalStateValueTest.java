package dev.livemock.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class LocalStateValueTest {

    private final StateValue<Integer> value = new LocalStateValue<>(1);
    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(new DriverManagerDataSource("jdbc:h2:mem:")));

    @Test
    void changesImmediately() {
        value.update(before -> before + 1);

        assertThat(value.get()).isEqualTo(2);
    }

    @Test
    void keepsChangesOfCommittedTransaction() {
        transaction.executeWithoutResult(status -> value.update(before -> before + 1));

        assertThat(value.get()).isEqualTo(2);
    }

    @Test
    void keepsConcurrentChangeOnRollback() {
        transaction.executeWithoutResult(status -> {
            value.update(before -> before + 1);
            CompletableFuture.runAsync(() -> value.update(before -> 1000)).join();
            status.setRollbackOnly();
        });

        assertThat(value.get()).isEqualTo(1000);
    }

    @Test
    void revertsChangesOnRollback() {
        transaction.executeWithoutResult(status -> {
            value.update(before -> before + 1);
            assertThat(value.get()).isEqualTo(2);
            status.setRollbackOnly();
        });

        assertThat(value.get()).isEqualTo(1);
    }
}
