package dev.livemock.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ManualClock;
import dev.livemock.fixture.OnlyOnPostgres;
import dev.livemock.fixture.ServerTest;
import dev.livemock.fixture.TestData;
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

    @Autowired
    private TestData testData;

    @Autowired
    private ApiClient api;

    @Autowired
    private ManualClock clock;

    @Autowired
    private GroupListService lists;

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
        cacheFirstPageOf(app);
    }

    @Test
    void returnsCachedPageWhileListsAndGroupsOfAppAreUnchanged() {
        api.createGroup(api.createApp("other"), "ann");
        api.call("SendLike", "AppId", app, "GroupId", group, "Count", "1");

        assertThat(isCached(app)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "JoinMessageGroup, UserId, zoe",
        "LeaveMessageGroup, UserId, ann",
        "UpdateMessageGroup, Extension, '{\"k\":\"v\"}'",
    })
    void readsPageAgainAfterChange(String action, String parameter, String value) {
        api.call(action, "AppId", app, "GroupId", group, parameter, value).result();

        assertThat(isCached(app)).isFalse();
    }

    @Test
    void readsPageAgainAfterGroupsWereAdded() {
        testData.group(app, "added", TestData.SOME_TIME, "ann");

        assertThat(isCached(app)).isFalse();
    }

    @Test
    void readsPageAgainAfterAppWasDeletedAndCreatedAgain() {
        api.call("DeleteMessageApp", "AppId", app).result();
        assertThat(isCached(app)).isFalse();
        testData.app(app);

        assertThat(isCached(app)).isFalse();
    }

    @Test
    void doesNotStorePageOfMissingApp() {
        cacheFirstPageOf("missing");

        assertThat(isCached("missing")).isFalse();
    }

    private void cacheFirstPageOf(String appId) {
        cache.get("ann", firstPage(appId), () -> lists.read("ann", firstPage(appId)));
    }

    private boolean isCached(String appId) {
        return CacheProbe.isCached(cache, firstPage(appId));
    }

    private static ListMessageGroupRequest firstPage(String appId) {
        return new ListMessageGroupRequest("ann", appId, 0, 1, 20);
    }
}
