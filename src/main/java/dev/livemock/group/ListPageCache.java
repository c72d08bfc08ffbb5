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
 * Caches pages of ListMessageGroup as JSON, in bounded memory. A page depends on its list, on its app and on the groups on it. A
 * transaction that changes one of these invalidates it before the commit. Until the transaction has completed, no page that
 * depends on it is stored. Each invalidation and each completion gets the next version. A page has the version from before its
 * reader's snapshot began, and is valid while nothing that it depends on has a later version. So a reader that a writer overtakes
 * cannot store a stale page. A database that other processes may write into has no cache.
 */
@Component
class ListPageCache {

    /** The most that is kept, in characters of JSON. */
    private static final long MAX_WEIGHT = 4 * 1024 * 1024;

    /** What a page and the sort key of a group on it take beside the JSON, in characters of JSON. */
    private static final int WEIGHT_OF_PAGE = 200;

    private static final int WEIGHT_OF_GROUP = 16;

    /** How many changes are known. Beyond that, the old ones are forgotten, and with them every page of their time. */
    private static final int MAX_CHANGES = 4_096;

    /** How many lists a transaction invalidates one by one, at a time. */
    private static final int MAX_LISTS = 100;

    private final boolean isEnabled;
    private final AtomicLong versions = new AtomicLong();
    private final Map<Object, Change> listChanges = new ConcurrentHashMap<>();
    private final Map<Object, Change> groupChanges = new ConcurrentHashMap<>();
    private volatile long forgotten;

    private final Cache<PageId, CachedPage> pages = Caffeine.newBuilder()
            .maximumWeight(MAX_WEIGHT)
            .weigher((PageId id, CachedPage page) -> id.weight() + page.weight())
            .executor(Runnable::run)
            .build();

    @Autowired
    ListPageCache(Storage storage) {
        this(storage.isOfOneProcess());
    }

    ListPageCache(boolean isEnabled) {
        this.isEnabled = isEnabled;
    }

    /** Returns a page of a list, or null if the page is not there or not valid. */
    @Nullable SerializedJson<ListMessageGroupResult> find(UserListId list, PageQuery query) {
        CachedPage page = pages.getIfPresent(PageId.of(list, query));
        return page != null && isValid(list, page) ? page.page : null;
    }

    /** Returns the version of the data, for {@link #store}. Call it before the transaction that reads begins. */
    long version() {
        return versions.get();
    }

    /**
     * Stores a page, unless something that it depends on has changed since it was read, or is being changed.
     *
     * @param version what {@link #version} returned before the page was read
     * @param sortKeys the sort keys of the groups on the page
     */
    void store(
            UserListId list,
            PageQuery query,
            long version,
            List<Long> sortKeys,
            SerializedJson<ListMessageGroupResult> page) {
        CachedPage read = new CachedPage(version, sortKeys, page);
        if (isEnabled && isValid(list, read)) {
            pages.put(PageId.of(list, query), read);
        }
    }

    private boolean isValid(UserListId list, CachedPage page) {
        return isUnchanged(listChanges, list, page.version)
                && isUnchanged(listChanges, list.appId(), page.version)
                && (groupChanges.isEmpty()
                        || page.sortKeys.stream().allMatch(sortKey -> isUnchanged(groupChanges, sortKey, page.version)))
                && page.version >= forgotten;
    }

    private static boolean isUnchanged(Map<Object, Change> changes, Object key, long version) {
        Change change = changes.get(key);
        return change == null || (change.writers == 0 && change.version <= version);
    }

    /** Invalidates the pages of some users' lists in an app, which the transaction changes; of very many, the whole app's. */
    void invalidateLists(String appId, Collection<String> userIds) {
        if (userIds.size() > MAX_LISTS) {
            invalidateApp(appId);
        } else {
            userIds.forEach(userId -> invalidate(listChanges, new UserListId(appId, userId)));
        }
    }

    /** Invalidates the pages of all lists of an app, which the transaction deletes. */
    void invalidateApp(String appId) {
        invalidate(listChanges, appId);
    }

    /** Invalidates the pages that a group is on, which the transaction changes. */
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
                forgetIfTooMany(changes);
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

    private synchronized void forgetIfTooMany(Map<Object, Change> changes) {
        if (changes.size() > MAX_CHANGES) {
            long now = versions.incrementAndGet();
            forgotten = now;
            changes.values().removeIf(change -> change.writers == 0 && change.version <= now);
        }
    }

    /**
     * The last change of a list, an app or a group.
     *
     * @param writers how many transactions that change it are open
     * @param version when it began or ended
     */
    private record Change(int writers, long version) {}

    private record PageId(UserListId list, int pageNum, int pageSize, boolean newestFirst) {

        static PageId of(UserListId list, PageQuery query) {
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
