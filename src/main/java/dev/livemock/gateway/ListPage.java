package dev.livemock.gateway;

import java.util.List;

/**
 * A page of a list.
 *
 * @param rows what is on it, in order
 * @param hasMore whether there is a page after it
 * @param total how many rows there are on all pages (decision 5)
 */
public record ListPage<T>(List<T> rows, boolean hasMore, long total) {}
