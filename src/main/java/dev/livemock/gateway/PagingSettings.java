package dev.livemock.gateway;

/**
 * {@code livemock.paging}: the handling of absent paging parameters.
 *
 * @param defaults whether an absent required parameter gets its documented default, instead of the request being rejected
 *     (decision 2); false by default
 */
public record PagingSettings(boolean defaults) {}
