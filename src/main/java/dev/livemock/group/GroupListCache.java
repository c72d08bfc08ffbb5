package dev.livemock.group;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.livemock.gateway.PageQuery;
import dev.livemock.gateway.SerializedJson;
import dev.livemock.group.ListMessageGroupResult.ListedGroup;
import dev.livemock.storage.AppData;
import java.util.Collection;
import java.util.function.Supplier;
import org.springframework.data.domain.Page;

/**
 * Caches pages of ListMessageGroup as JSON, in bounded memory. A transaction that changes a list or the extension of a group,
 * or deletes apps, must call an {@code invalidate} method.
 *
 * <p>Each page belongs to the version that was read before the page. If a writer changes the list in the meantime, the version
 * is outdated. The page is then not stored, or later calls ignore it.
 */
abstract class GroupListCache implements AppData {

    /** The maximum size of the cache, in characters of JSON. */
    private static final long MAX_WEIGHT = 4 * 1024 * 1024;

    /** The memory overhead of a page, in characters of JSON. */
    private static final int WEIGHT_OF_PAGE = 200;

    private final Cache<PageId, CachedPage> pages = Caffeine.newBuilder()
            .maximumWeight(MAX_WEIGHT)
            .weigher((PageId id, CachedPage page) -> id.weight() + page.weight())
            .executor(Runnable::run)
            .build();

    /**
     * Returns the requested page, from the cache if possible. Pages with the groups of all apps are not cached.
     *
     * @param userId the UserId of the request, which is present
     * @param reader reads the page in a transaction of its own
     */
    SerializedJson<ListMessageGroupResult> get(
            String userId, ListMessageGroupRequest request, Supplier<Page<ListedGroup>> reader) {
        String appId = request.appId();
        if (appId == null) {
            return serialize(reader.get());
        }
        UserGroupList.Key list = new UserGroupList.Key(appId, userId);
        long version = version(list);
        PageId id = PageId.of(list, request);
        CachedPage cached = pages.getIfPresent(id);
        if (cached != null && isValid(list, cached, version)) {
            return cached.json;
        }
        CachedPage page = new CachedPage(version, serialize(reader.get()));
        store(id, page);
        return page.json;
    }

    private static SerializedJson<ListMessageGroupResult> serialize(Page<ListedGroup> page) {
        return SerializedJson.of(ListMessageGroupResult.of(page));
    }

    /** Stores a page, unless this process knows that it is not valid any more. */
    void store(PageId id, CachedPage page) {
        if (isValid(id.list, page, page.version)) {
            pages.put(id, page);
        }
    }

    /** Returns the current version. A page of the list that is read afterwards is stored with this version. */
    abstract long version(UserGroupList.Key list);

    /**
     * Returns whether a page is still valid: nothing that the page depends on has changed since it was read.
     *
     * @param currentVersion the result of {@link #version} in the current request
     */
    abstract boolean isValid(UserGroupList.Key list, CachedPage page, long currentVersion);

    /** Invalidates the pages of the given users' lists in an app. Must be called in the transaction that changes these lists. */
    abstract void invalidateLists(String appId, Collection<String> userIds);

    /**
     * Invalidates the pages of an app. Must be called in the transaction that deletes the app or changes the extension of a
     * group of the app.
     */
    abstract void invalidateApp(String appId);

    @Override
    public void deleteOf(String appId) {
        invalidateApp(appId);
    }

    record PageId(UserGroupList.Key list, int pageNum, int pageSize, boolean newestFirst) {

        static PageId of(UserGroupList.Key list, PageQuery query) {
            return new PageId(list, query.pageNum(), query.pageSize(), query.newestFirst());
        }

        int weight() {
            return list.appId().length() + list.userId().length();
        }
    }

    /**
     * A page in the cache.
     *
     * @param version the version that was read before the page
     */
    record CachedPage(long version, SerializedJson<ListMessageGroupResult> json) {

        int weight() {
            return WEIGHT_OF_PAGE + json.length();
        }
    }
}
