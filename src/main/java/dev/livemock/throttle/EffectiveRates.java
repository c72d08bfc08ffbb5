package dev.livemock.throttle;

import org.jspecify.annotations.Nullable;

/**
 * A change of the rate limits at run time, or none.
 *
 * @param generation the number of changes and resets so far; each of them fills all buckets
 * @param rates the changed rate limits, or null if those of the settings apply
 */
record EffectiveRates(long generation, @Nullable Rates rates) {

    static final EffectiveRates INITIAL = new EffectiveRates(0, null);

    /** Returns the rate limits after a change. */
    EffectiveRates next(@Nullable Rates changed) {
        return new EffectiveRates(generation + 1, changed);
    }
}
