package dev.livemock.group;

import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The cache for a database that several processes share. Each app has a version in the database. Every transaction that
 * invalidates pages of the app replaces the version. A page from the cache therefore needs one query, which reads the version.
 * A version is never used twice, not even by an app that is deleted and created again.
 *
 * <p>Like other state that processes share, the version has no entity. It is read without a transaction, in one round trip.
 */
final class SharedGroupListCache extends GroupListCache {

    private static final String VERSION = "select list_version from message_app where app_id = ?";
    private static final String NEW_VERSION =
            "update message_app set list_version = nextval('list_version') where app_id = ?";

    /** The version of an app that does not exist. Its pages are not stored. */
    private static final long NONE = -1;

    private final JdbcTemplate jdbc;

    SharedGroupListCache(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    long version(UserGroupList.Key list) {
        return jdbc.queryForList(VERSION, Long.class, list.appId()).stream()
                .findFirst()
                .orElse(NONE);
    }

    @Override
    boolean isValid(CachedPage page, long currentVersion) {
        return currentVersion != NONE && page.version() == currentVersion;
    }

    /** Invalidates all pages of the app. */
    @Override
    void invalidateLists(String appId, Collection<String> userIds) {
        invalidateApp(appId);
    }

    /** Replaces the version of the app. The current transaction has already locked the row of the app. */
    @Override
    void invalidateApp(String appId) {
        jdbc.update(NEW_VERSION, appId);
    }

    /** Does nothing, since the versions are deleted with the apps. */
    @Override
    public void deleteOfAllApps() {}
}
