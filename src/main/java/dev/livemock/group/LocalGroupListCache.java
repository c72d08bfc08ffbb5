package dev.livemock.group;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The cache for a database that only this process writes to. It knows every change, so a page from the cache needs no query.
 *
 * <p>A transaction invalidates pages before its commit. Until it has completed, pages that depend on the changed data are not
 * stored. Each invalidation and each completion of a transaction increments the version. A page is valid until something that
 * it depends on gets a later version.
 */
final class LocalGroupListCache extends GroupListCache {

    /**
     * The maximum number of recorded changes. Beyond it, completed changes are forgotten, and all pages that were read before
     * become invalid.
     */
    private static final int MAX_CHANGES = 4_096;

    /** The maximum number of lists that are invalidated individually. Beyond it, the whole app is invalidated. */
    private static final int MAX_LISTS = 100;

    private final boolean isEnabled;
    private final AtomicLong versions = new AtomicLong();
    private final Map<Object, Change> listChanges = new ConcurrentHashMap<>();
    private final Map<Object, Change> groupChanges = new ConcurrentHashMap<>();
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
    long version(UserGroupListId list) {
        return versions.get();
    }

    @Override
    boolean isValid(UserGroupListId list, CachedPage page, long version) {
        return isEnabled
                && isUnchanged(listChanges, list, page.version())
                && isUnchanged(listChanges, list.appId(), page.version())
                && (groupChanges.isEmpty()
                        || page.sortKeys().stream()
                                .allMatch(sortKey -> isUnchanged(groupChanges, sortKey, page.version())))
                && page.version() >= oldestValidVersion;
    }

    private static boolean isUnchanged(Map<Object, Change> changes, Object key, long version) {
        Change change = changes.get(key);
        return change == null || (change.writers == 0 && change.version <= version);
    }

    @Override
    void invalidateLists(String appId, Collection<String> userIds) {
        if (userIds.size() > MAX_LISTS) {
            invalidateApp(appId);
        } else {
            userIds.forEach(userId -> invalidate(listChanges, new UserGroupListId(appId, userId)));
        }
    }

    @Override
    void invalidateApp(String appId) {
        invalidate(listChanges, appId);
    }

    @Override
    void invalidateGroup(MessageGroup group) {
        invalidate(groupChanges, group.sortKey());
    }

    private void invalidate(Map<Object, Change> changes, Object key) {
        if (!isEnabled) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                update(changes, key, -1);
                dropOldChanges(changes);
            }
        });
        update(changes, key, 1);
    }

    private void update(Map<Object, Change> changes, Object key, int writers) {
        changes.compute(
                key,
                (same, before) ->
                        new Change((before == null ? 0 : before.writers) + writers, versions.incrementAndGet()));
    }

    private synchronized void dropOldChanges(Map<Object, Change> changes) {
        if (changes.size() > MAX_CHANGES) {
            long now = versions.incrementAndGet();
            oldestValidVersion = now;
            changes.values().removeIf(change -> change.writers == 0 && change.version <= now);
        }
    }

    /**
     * The last change of a list, an app or a group.
     *
     * @param writers the number of open transactions that make a change
     * @param version the version at which the last change began or ended
     */
    private record Change(int writers, long version) {}
}
