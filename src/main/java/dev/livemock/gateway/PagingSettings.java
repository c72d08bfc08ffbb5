package dev.livemock.gateway;

/**
 * {@code livemock.paging}: the handling of absent paging parameters.
 *
 * @param defaults whether the documented default applies to an absent required parameter; if false, the request is rejected
 *     (decision 2); the default is false
 */
public record PagingSettings(boolean defaults) {}
