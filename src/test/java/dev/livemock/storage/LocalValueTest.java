package dev.livemock.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class LocalValueTest {

    private final SharedValue<Integer> held = new LocalValue<>(1);
    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(new DriverManagerDataSource("jdbc:h2:mem:")));

    @Test
    void changesAtOnce() {
        held.update(before -> before + 1);

        assertThat(held.get()).isEqualTo(2);
    }

    @Test
    void keepsTheChangesOfATransactionThatIsCommitted() {
        transaction.executeWithoutResult(status -> {
            held.update(before -> before + 1);
            held.update(before -> before + 1);
        });

        assertThat(held.get()).isEqualTo(3);
    }

    @Test
    void keepsWhatSomebodyElseHasChangedMeanwhile() {
        transaction.executeWithoutResult(status -> {
            held.update(before -> before + 1);
            CompletableFuture.runAsync(() -> held.update(before -> 1000)).join();
            status.setRollbackOnly();
        });

        assertThat(held.get()).isEqualTo(1000);
    }

    @Test
    void takesBackTheChangesOfATransactionThatFails() {
        transaction.executeWithoutResult(status -> {
            held.update(before -> before + 1);
            held.update(before -> before + 1);
            assertThat(held.get()).isEqualTo(3);
            status.setRollbackOnly();
        });

        assertThat(held.get()).isEqualTo(1);
    }
}
