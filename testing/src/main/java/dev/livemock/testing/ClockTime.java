package dev.livemock.testing;

import java.time.Instant;

/**
 * The state of LiveMock's clock.
 *
 * @param now the time
 * @param frozen whether the clock is frozen
 */
public record ClockTime(Instant now, boolean frozen) {}
