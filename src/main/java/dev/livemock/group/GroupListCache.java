package dev.livemock.group;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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

    private final Cache<ListMessageGroupRequest, CachedPage> pages = Caffeine.newBuilder()
            .maximumWeight(MAX_WEIGHT)
            .weigher((ListMessageGroupRequest request, CachedPage page) -> page.weight())
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
        CachedPage cached = pages.getIfPresent(request);
        if (cached != null && isValid(cached, version)) {
            return cached.json;
        }
        CachedPage page = new CachedPage(list, version, serialize(reader.get()));
        store(request, page);
        return page.json;
    }

    private static SerializedJson<ListMessageGroupResult> serialize(Page<ListedGroup> page) {
        return SerializedJson.of(ListMessageGroupResult.of(page));
    }

    /** Stores a page, unless this process knows that it is no longer valid. */
    void store(ListMessageGroupRequest request, CachedPage page) {
        if (isValid(page, page.version)) {
            pages.put(request, page);
        }
    }

    /** Returns the current version. A page of the list that is read afterwards is stored with this version. */
    abstract long version(UserGroupList.Key list);

    /**
     * Returns whether a page is still valid: nothing that the page depends on has changed since it was read.
     *
     * @param currentVersion the result of {@link #version} in the current request
     */
    abstract boolean isValid(CachedPage page, long currentVersion);

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

    /**
     * A page in the cache.
     *
     * @param list the list that contains the page
     * @param version the version that was read before the page
     */
    record CachedPage(UserGroupList.Key list, long version, SerializedJson<ListMessageGroupResult> json) {

        int weight() {
            return WEIGHT_OF_PAGE + list.appId().length() + list.userId().length() + json.length();
        }
    }
}
