package dev.livemock.group;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.livemock.paging.PageQuery;
import dev.livemock.storage.WriteStamp;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The lists that were read, kept in memory until anybody writes anything. So they are as exact as the database, and a list
 * that does not change is not queried twice. The memory is bounded.
 */
@Component
class ListCache {

    /** The longest list that is kept; of a longer one, few pages are asked for twice. */
    private static final int MAX_TOTAL = 32_768;

    /** The most that is kept, in units of 8 bytes, which a group on a list takes. */
    private static final long MAX_WEIGHT = 262_144;

    private static final int WEIGHT_OF_A_LIST = 32;
    private static final int CHARACTERS_IN_A_UNIT = 4;

    private final WriteStamp stamp;
    private final Cache<UserList, CachedList> lists = Caffeine.newBuilder()
            .maximumWeight(MAX_WEIGHT)
            .weigher((UserList list, CachedList kept) -> kept.total() + weightOf(list))
            .executor(Runnable::run)
            .build();

    ListCache(WriteStamp stamp) {
        this.stamp = stamp;
    }

    private static int weightOf(UserList list) {
        return WEIGHT_OF_A_LIST + (list.appId().length() + list.userId().length()) / CHARACTERS_IN_A_UNIT;
    }

    /** Returns what is kept of a list, or null if that is nothing, or of data that has changed since. */
    @Nullable CachedList find(UserList list) {
        CachedList kept = lists.getIfPresent(list);
        return kept != null && kept.stamp() == stamp.now() ? kept : null;
    }

    /** Begins to read from the database, for {@link #keep}. */
    long beginReading() {
        return stamp.now();
    }

    /**
     * Keeps a page that was read, unless somebody has written since.
     *
     * @param begun what {@link #beginReading()} returned before the transaction of the reading began
     * @param total how many groups the list has
     * @param revision the revision of those groups
     * @param places the places of those on the page
     */
    void keep(UserList list, long begun, long total, long revision, PageQuery page, long[] places) {
        if (begun == WriteStamp.NONE || begun != stamp.now() || total > MAX_TOTAL) {
            return;
        }
        CachedList kept = lists.asMap()
                .compute(
                        list,
                        (key, before) -> before != null && before.stamp() == begun
                                ? before
                                : new CachedList(begun, total, revision));
        kept.put(page, places);
    }
}
