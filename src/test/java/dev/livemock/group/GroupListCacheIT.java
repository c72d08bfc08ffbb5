package dev.livemock.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ManualClock;
import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.ServerTest;
import dev.livemock.fixture.TestData;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tests that a page is returned from the cache until its list or one of its groups changes. The tests change the database
 * directly, to detect whether a page comes from the cache.
 */
@OnlyOnH2
@ServerTest
class GroupListCacheIT {

    private static final String APP = "cached";

    @Autowired
    private TestData testData;

    @Autowired
    private ApiClient api;

    @Autowired
    private ManualClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void createTestDataOnce() {
        clock.advance(Duration.ofSeconds(1));
        testData.appOnce(APP, 5, "ann");
    }

    @Test
    void returnsCachedPageUntilItsListChanges() {
        assertThat(total()).isEqualTo(5);
        changeTotalInDatabase(7);

        api.createApp("any");
        String other = api.createGroup(APP, "ben");
        api.call("JoinMessageGroup", "AppId", APP, "GroupId", other, "UserId", "cid");
        assertThat(total()).isEqualTo(5);

        api.call("JoinMessageGroup", "AppId", APP, "GroupId", other, "UserId", "ann");
        assertThat(total()).isEqualTo(8);
        changeTotalInDatabase(6);
    }

    @Test
    void returnsCachedPageUntilGroupOfSameAppChanges() {
        api.call("UpdateMessageGroup", "AppId", APP, "GroupId", "g2", "Extension", "{\"n\":1}");
        assertThat(extensionOfSecondGroup()).isEqualTo("1");

        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> jdbc.update(
                        "update message_group set extension = '{}' where app_id = ? and group_id = 'g2'", APP));
        String otherApp = api.createApp("other");
        api.call(
                "UpdateMessageGroup",
                "AppId",
                otherApp,
                "GroupId",
                api.createGroup(otherApp, "dan"),
                "Extension",
                "{}");
        assertThat(extensionOfSecondGroup()).isEqualTo("1");

        api.call("UpdateMessageGroup", "AppId", APP, "GroupId", "g3", "Extension", "{}");
        assertThat(extensionOfSecondGroup()).isEmpty();
    }

    private String extensionOfSecondGroup() {
        return api.list(Map.of("AppId", APP, "UserId", "ann", "PageNum", "1", "PageSize", "5"))
                .result()
                .at("/GroupList/1/Extension/n")
                .asString();
    }

    private void changeTotalInDatabase(int total) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status ->
                        jdbc.update("update user_list set total = ? where app_id = ? and user_id = 'ann'", total, APP));
    }

    private int total() {
        return api.list(Map.of("AppId", APP, "UserId", "ann", "PageNum", "1", "PageSize", "5"))
                .result()
                .get("Total")
                .asInt();
    }
}
