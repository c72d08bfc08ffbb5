package dev.livemock.group;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The cache for a database that only this process writes to. The cache knows every change, so a page from it needs no query.
 *
 * <p>A transaction invalidates pages before its commit. Until the transaction has completed, pages that depend on the changed
 * data are not stored. Each invalidation and each completion of a transaction increments the version. A page is valid until
 * its list, its app or all apps change at a later version.
 */
final class LocalGroupListCache extends GroupListCache {

    /**
     * The maximum number of recorded changes. If there are more, completed changes are dropped, and all pages that were read
     * before become invalid.
     */
    private static final int MAX_CHANGES = 4_096;

    /** The maximum number of lists that are invalidated individually. Beyond this number, the whole app is invalidated. */
    private static final int MAX_LISTS = 100;

    /** The key of a change that affects all apps. */
    private static final Object ALL = new Object();

    private final boolean isEnabled;
    private final AtomicLong versions = new AtomicLong();

    /** The last change of each list, of each app by its AppId, and of {@link #ALL}. */
    private final Map<Object, Change> changes = new ConcurrentHashMap<>();

    private volatile long oldestValidVersion;

    /**
     * Creates a cache.
     *
     * @param isEnabled whether the cache stores pages; false if other processes may write to the database
     */
    LocalGroupListCache(boolean isEnabled) {
        this.isEnabled = isEnabled;
    }

    @Override
    long version(UserGroupList.Key list) {
        return versions.get();
    }

    /**
     * Returns whether a page is valid. Compares the oldest valid version last, because {@link #dropOldChanges} sets this
     * version before it drops changes.
     */
    @Override
    boolean isValid(CachedPage page, long currentVersion) {
        return isEnabled
                && isUnchanged(ALL, page)
                && isUnchanged(page.list().appId(), page)
                && isUnchanged(page.list(), page)
                && page.version() >= oldestValidVersion;
    }

    private boolean isUnchanged(Object key, CachedPage page) {
        Change change = changes.get(key);
        return change == null || (change.writers == 0 && change.version <= page.version());
    }

    @Override
    void invalidateLists(String appId, Collection<String> userIds) {
        if (userIds.size() > MAX_LISTS) {
            invalidate(appId);
        } else {
            userIds.forEach(userId -> invalidate(new UserGroupList.Key(appId, userId)));
        }
    }

    @Override
    void invalidateApp(String appId) {
        invalidate(appId);
    }

    @Override
    public void deleteOfAllApps() {
        invalidate(ALL);
    }

    private void invalidate(Object key) {
        if (!isEnabled) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                update(key, -1);
                dropOldChanges();
            }
        });
        update(key, 1);
    }

    private void update(Object key, int addedWriters) {
        changes.compute(
                key,
                (same, before) ->
                        new Change((before == null ? 0 : before.writers) + addedWriters, versions.incrementAndGet()));
    }

    /**
     * Drops completed changes if there are too many. To keep large transactions fast, this method scans the changes only if
     * the version has increased by at least the number of changes since the previous scan.
     */
    private synchronized void dropOldChanges() {
        int size = changes.size();
        if (size > MAX_CHANGES && versions.get() - oldestValidVersion >= size) {
            long now = versions.incrementAndGet();
            oldestValidVersion = now;
            changes.values().removeIf(change -> change.writers == 0 && change.version <= now);
        }
    }

    /**
     * The last change of a list, an app or all apps.
     *
     * @param writers the number of open transactions that make a change
     * @param version the version at which the last change began or ended
     */
    private record Change(int writers, long version) {}
}
