package dev.livemock.gateway;

/**
 * {@code livemock.paging}: what a list operation makes of absent paging parameters.
 *
 * @param defaults whether a required parameter that is absent takes its documented default instead of being refused as
 *     missing (decision 2); false unless set
 */
public record PagingSettings(boolean defaults) {}
