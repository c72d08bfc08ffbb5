package dev.livemock.gateway;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

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

    /** Returns the direction of the order by time. */
    default Sort.Direction direction() {
        return newestFirst() ? Sort.Direction.DESC : Sort.Direction.ASC;
    }

    /**
     * Returns the page as Spring Data's repositories take it.
     *
     * @param properties the properties to sort by, all in the direction of the request
     */
    default Pageable toPageable(String... properties) {
        return PageRequest.of(pageNum() - 1, pageSize(), Sort.by(direction(), properties));
    }

    /**
     * Makes the page of a list.
     *
     * @param total how many rows the list has
     * @param rows reads the rows of the page; not called for a page past the end
     */
    default <T> ListPage<T> page(long total, Supplier<List<T>> rows) {
        return new ListPage<>(offset() < total ? rows.get() : List.of(), offset() + pageSize() < total, total);
    }
}
