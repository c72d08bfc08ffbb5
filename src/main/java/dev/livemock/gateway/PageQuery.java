package dev.livemock.gateway;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/** The paging parameters of a list operation. */
public interface PageQuery {

    /** Returns the number of the page, from 1. In a request record, this component is annotated with {@link PageNum}. */
    int pageNum();

    /** Returns the maximum number of rows on a page. In a request record, this component is annotated with {@link PageSize}. */
    int pageSize();

    /**
     * Returns the sort order by time: 0 or 1. In a request record, this component is annotated with {@link SortType}. An
     * operation without the parameter uses 0.
     */
    default int sortType() {
        return 0;
    }

    /** Returns whether the newest rows come first. By default, the oldest come first (decision 3). */
    default boolean newestFirst() {
        return sortType() == SortType.NEWEST_FIRST;
    }

    /** Returns the number of rows that precede the page. */
    default long offset() {
        return (pageNum() - 1L) * pageSize();
    }

    /** Returns the sort direction by time. */
    default Sort.Direction direction() {
        return newestFirst() ? Sort.Direction.DESC : Sort.Direction.ASC;
    }

    /**
     * Returns the page request for a Spring Data repository.
     *
     * @param properties the properties to sort by, all in the sort direction of this query
     */
    default Pageable toPageable(String... properties) {
        return PageRequest.of(pageNum() - 1, pageSize(), Sort.by(direction(), properties));
    }

    /**
     * Creates a page from the total and the rows.
     *
     * @param total the number of rows in the list
     * @param rows reads the rows of the page; not called for a page past the end
     */
    default <T> Page<T> page(long total, Supplier<List<T>> rows) {
        List<T> found = offset() < total ? rows.get() : List.of();
        return new PageImpl<>(found, PageRequest.of(pageNum() - 1, pageSize()), total);
    }
}
