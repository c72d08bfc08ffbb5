package dev.livemock.paging;

import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** What the request of every list operation asks for: a page, in an order by time. */
public interface PageQuery {

    /** The page, counted from 1; a component marked {@link PageNum}. */
    int pageNum();

    /** How many rows a page has at the most; a component marked {@link PageSize}. */
    int pageSize();

    /** The order by time; a component marked {@link SortType}. */
    @Nullable Integer sortType();

    /** Tells whether the newest come first; without a {@code SortType} the oldest do (decision 3). */
    default boolean newestFirst() {
        Integer sortType = sortType();
        return sortType != null && SortType.Order.of(sortType) == SortType.Order.DESCENDING;
    }

    /** Tells how many rows of the list are before the page. */
    default long offset() {
        return (pageNum() - 1L) * pageSize();
    }

    /**
     * Makes the page of a list.
     *
     * @param total how many rows the list has
     * @param rowsFrom reads the rows of the page, given how many rows of the list are before it; not asked for a page
     *     past the end
     */
    default <T> ListPage<T> page(long total, LongFunction<List<T>> rowsFrom) {
        return page(total, offset() < total ? rowsFrom.apply(offset()) : List.of());
    }

    /**
     * Makes the page of a list.
     *
     * @param total how many rows the list has
     * @param rows those that are on the page
     */
    default <T> ListPage<T> page(long total, List<T> rows) {
        return new ListPage<>(rows, offset() + pageSize() < total, total);
    }
}
