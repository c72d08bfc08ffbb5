package dev.livemock.requestlog;

/**
 * {@code livemock.control.requests}: how many calls the journal keeps.
 *
 * @param requests from 0, which keeps none, to 100,000
 */
public record RequestLogSettings(int requests) {}
