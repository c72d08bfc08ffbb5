package dev.livemock.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.testing.ApiClient;
import dev.livemock.testing.ManualClock;
import dev.livemock.testing.OnlyOnPostgres;
import dev.livemock.testing.ServerTest;
import dev.livemock.testing.TestData;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tests the cache of a second process while the first process writes through the API. */
@OnlyOnPostgres
@ServerTest
class SharedGroupListCacheIT {

    private static final ListMessageGroupRequest FIRST_PAGE = new ListMessageGroupRequest("ann", null, 0, 1, 20);

    @Autowired
    private TestData testData;

    @Autowired
    private ApiClient api;

    @Autowired
    private ManualClock clock;

    @Autowired
    private GroupListReader reader;

    @Autowired
    private JdbcTemplate jdbc;

    private GroupListCache cache = new LocalGroupListCache(false);
    private String app = "";
    private String group = "";

    @BeforeEach
    void cacheFirstPage() {
        clock.advance(Duration.ofSeconds(1));
        app = api.createApp("lists");
        group = api.createGroup(app, "ann");
        cache = new SharedGroupListCache(jdbc);
        cache.get(listId(), FIRST_PAGE, () -> reader.read(listId(), FIRST_PAGE));
    }

    @Test
    void returnsCachedPageWhileListsAndGroupsOfAppAreUnchanged() {
        api.createGroup(api.createApp("other"), "ann");
        api.call("SendLike", "AppId", app, "GroupId", group, "Count", "1");

        assertThat(isCached(listId())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "JoinMessageGroup, UserId, zoe",
        "LeaveMessageGroup, UserId, ann",
        "UpdateMessageGroup, Extension, '{\"k\":\"v\"}'",
    })
    void readsPageAgainAfterChange(String action, String parameter, String value) {
        api.call(action, "AppId", app, "GroupId", group, parameter, value).result();

        assertThat(isCached(listId())).isFalse();
    }

    @Test
    void readsPageAgainAfterGroupsWereAdded() {
        testData.group(app, "added", TestData.SOME_TIME, "ann");

        assertThat(isCached(listId())).isFalse();
    }

    @Test
    void readsPageAgainAfterAppWasDeletedAndCreatedAgain() {
        api.call("DeleteMessageApp", "AppId", app).result();
        assertThat(isCached(listId())).isFalse();
        testData.app(app);

        assertThat(isCached(listId())).isFalse();
    }

    @Test
    void doesNotStorePageOfMissingApp() {
        UserGroupList.Key missing = new UserGroupList.Key("missing", "ann");

        cache.get(missing, FIRST_PAGE, () -> reader.read(missing, FIRST_PAGE));

        assertThat(isCached(missing)).isFalse();
    }

    private UserGroupList.Key listId() {
        return new UserGroupList.Key(app, "ann");
    }

    private boolean isCached(UserGroupList.Key list) {
        return CacheProbe.isCached(cache, list, FIRST_PAGE);
    }
}
