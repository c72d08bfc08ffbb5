package dev.livemock.throttle;

import org.jspecify.annotations.Nullable;

/**
 * The rate limits that were set at run time, if any.
 *
 * @param generation the number of changes and resets so far; each of them fills all buckets
 * @param rates the changed rate limits, or null if those of the settings apply
 */
record RateOverride(long generation, @Nullable Rates rates) {

    static final RateOverride INITIAL = new RateOverride(0, null);

    /** Returns the rate limits after a change. */
    RateOverride next(@Nullable Rates changed) {
        return new RateOverride(generation + 1, changed);
    }
}
