package dev.livemock.group;

import dev.livemock.paging.PageQuery;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/**
 * A list as far as it was read: its total, and the places of the groups on the pages that somebody asked for. A page is
 * found in it in whatever order and size it is asked for, once all of its groups have been read.
 */
final class CachedList {

    private static final long UNKNOWN = Place.FIRST;

    private final long stamp;
    private final long revision;

    /** In ascending order. */
    private final AtomicLongArray places;

    /**
     * Begins to keep a list.
     *
     * @param stamp the stamp of the data that it is read from
     * @param total how many groups it has
     * @param revision the revision of those groups
     */
    CachedList(long stamp, long total, long revision) {
        this.stamp = stamp;
        this.revision = revision;
        this.places = new AtomicLongArray(Math.toIntExact(total));
    }

    long stamp() {
        return stamp;
    }

    long revision() {
        return revision;
    }

    int total() {
        return places.length();
    }

    /** Returns the places on a page; null if one of them is unknown. */
    long @Nullable [] find(PageQuery query) {
        long[] found = new long[(int) Math.max(0, Math.min(query.pageSize(), total() - query.offset()))];
        for (int i = 0; i < found.length; i++) {
            found[i] = places.getOpaque(index(query, i));
            if (found[i] == UNKNOWN) {
                return null;
            }
        }
        return found;
    }

    /** Remembers the places on a page. */
    void put(PageQuery query, long[] read) {
        for (int i = 0; i < read.length; i++) {
            places.setOpaque(index(query, i), read[i]);
        }
    }

    private int index(PageQuery query, int row) {
        int fromTheStart = Math.toIntExact(query.offset() + row);
        return query.newestFirst() ? total() - 1 - fromTheStart : fromTheStart;
    }
}
