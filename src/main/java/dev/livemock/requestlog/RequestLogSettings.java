package dev.livemock.requestlog;

/**
 * {@code livemock.control.requests}: the size of the request log.
 *
 * @param requests the maximum number of entries, from 0 to 100,000; 0 disables the request log
 */
public record RequestLogSettings(int requests) {}
