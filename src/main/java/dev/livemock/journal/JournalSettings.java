package dev.livemock.journal;

/**
 * {@code livemock.control.requests}: how many calls the journal keeps.
 *
 * @param requests from 0, which keeps none, to 100,000
 */
public record JournalSettings(int requests) {}
