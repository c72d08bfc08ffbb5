package dev.livemock.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.testing.ApiClient;
import dev.livemock.testing.LiveMockTest;
import dev.livemock.testing.ManualClock;
import dev.livemock.testing.OnlyOnH2;
import dev.livemock.testing.Planter;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A list is read once, until somebody writes: a change behind LiveMock's back is not seen before that. */
@OnlyOnH2
@LiveMockTest
@TestPropertySource(properties = "livemock.throttle.queries-per-second=1000")
class ListCacheIT {

    private static final String APP = "kept";

    @Autowired
    private Planter planter;

    @Autowired
    private ApiClient api;

    @Autowired
    private ManualClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void plantOnce() {
        clock.advance(Duration.ofSeconds(1));
        if (!planter.hasApp(APP)) {
            planter.app(APP);
            planter.groups(APP, 5, "ann");
        }
    }

    @Test
    void answersFromMemoryUntilSomebodyWritesAnything() {
        assertThat(total()).isEqualTo(5);

        changeBehindItsBack(7);
        assertThat(total()).isEqualTo(5);

        api.createApp("any");
        assertThat(total()).isEqualTo(7);
        changeBehindItsBack(5);
        api.createApp("any");
    }

    private void changeBehindItsBack(int total) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> jdbc.update("update user_list set total = ? where app_id = ?", total, APP));
    }

    private int total() {
        return api.list(Map.of("AppId", APP, "UserId", "ann", "PageNum", "1", "PageSize", "5"))
                .result()
                .get("Total")
                .asInt();
    }
}
