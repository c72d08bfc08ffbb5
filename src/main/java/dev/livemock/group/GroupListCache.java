package dev.livemock.group;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.livemock.gateway.PageQuery;
import dev.livemock.gateway.SerializedJson;
import dev.livemock.storage.Storage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Caches pages of ListMessageGroup as JSON, in bounded memory. A page depends on its list, its app and its groups. A
 * transaction that changes one of these invalidates it before the commit. Until that transaction has completed, pages that
 * depend on the changed data are not stored.
 *
 * <p>Each invalidation and each completion of a transaction increments the version. Each page is stored with the version
 * that was read before its transaction began. It is valid until something that it depends on gets a later version. A reader
 * that is overtaken by a writer therefore cannot store a stale page.
 *
 * <p>The cache is disabled if other processes may write to the database.
 */
@Component
class GroupListCache {

    /** The maximum size of the cache, in characters of JSON. */
    private static final long MAX_WEIGHT = 4 * 1024 * 1024;

    /** The memory overhead of a page and of each sort key, in characters of JSON. */
    private static final int WEIGHT_OF_PAGE = 200;

    private static final int WEIGHT_OF_GROUP = 16;

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

    private final Cache<PageId, CachedPage> pages = Caffeine.newBuilder()
            .maximumWeight(MAX_WEIGHT)
            .weigher((PageId id, CachedPage page) -> id.weight() + page.weight())
            .executor(Runnable::run)
            .build();

    @Autowired
    GroupListCache(Storage storage) {
        this(storage.isOfOneProcess());
    }

    GroupListCache(boolean isEnabled) {
        this.isEnabled = isEnabled;
    }

    /** Returns a page of a list, or null if the page is not cached or not valid. */
    @Nullable SerializedJson<ListMessageGroupResult> find(UserGroupListId list, PageQuery query) {
        CachedPage page = pages.getIfPresent(PageId.of(list, query));
        return page != null && isValid(list, page) ? page.page : null;
    }

    /** Returns the current version, for {@link #store}. Call this before the reading transaction begins. */
    long version() {
        return versions.get();
    }

    /**
     * Stores a page, unless something that it depends on is being changed or has changed since the page was read.
     *
     * @param version the result of {@link #version} before the page was read
     * @param sortKeys the sort keys of the groups on the page
     */
    void store(
            UserGroupListId list,
            PageQuery query,
            long version,
            List<Long> sortKeys,
            SerializedJson<ListMessageGroupResult> page) {
        CachedPage read = new CachedPage(version, sortKeys, page);
        if (isEnabled && isValid(list, read)) {
            pages.put(PageId.of(list, query), read);
        }
    }

    private boolean isValid(UserGroupListId list, CachedPage page) {
        return isUnchanged(listChanges, list, page.version)
                && isUnchanged(listChanges, list.appId(), page.version)
                && (groupChanges.isEmpty()
                        || page.sortKeys.stream().allMatch(sortKey -> isUnchanged(groupChanges, sortKey, page.version)))
                && page.version >= oldestValidVersion;
    }

    private static boolean isUnchanged(Map<Object, Change> changes, Object key, long version) {
        Change change = changes.get(key);
        return change == null || (change.writers == 0 && change.version <= version);
    }

    /** Invalidates the pages of the given users' lists in an app. The current transaction changes these lists. */
    void invalidateLists(String appId, Collection<String> userIds) {
        if (userIds.size() > MAX_LISTS) {
            invalidateApp(appId);
        } else {
            userIds.forEach(userId -> invalidate(listChanges, new UserGroupListId(appId, userId)));
        }
    }

    /** Invalidates the pages of all lists of an app. The current transaction deletes or changes them. */
    void invalidateApp(String appId) {
        invalidate(listChanges, appId);
    }

    /** Invalidates the pages that contain a group. The current transaction changes this group. */
    void invalidateGroup(long sortKey) {
        invalidate(groupChanges, sortKey);
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

    private record PageId(UserGroupListId list, int pageNum, int pageSize, boolean newestFirst) {

        static PageId of(UserGroupListId list, PageQuery query) {
            return new PageId(list, query.pageNum(), query.pageSize(), query.newestFirst());
        }

        int weight() {
            return list.appId().length() + list.userId().length();
        }
    }

    private record CachedPage(long version, List<Long> sortKeys, SerializedJson<ListMessageGroupResult> page) {

        int weight() {
            return WEIGHT_OF_PAGE + WEIGHT_OF_GROUP * sortKeys.size() + page.length();
        }
    }
}
