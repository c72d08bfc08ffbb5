package dev.livemock.gateway;

import java.util.List;

/**
 * A page of a list.
 *
 * @param rows the rows of the page, in order
 * @param hasMore whether another page follows
 * @param total the number of rows on all pages (decision 5)
 */
public record ListPage<T>(List<T> rows, boolean hasMore, int total) {}
