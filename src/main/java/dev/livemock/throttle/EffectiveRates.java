package dev.livemock.throttle;

import org.jspecify.annotations.Nullable;

/**
 * The rate limits that currently apply.
 *
 * @param generation the number of changes so far; each change starts with full buckets
 * @param rates the rate limits; if null, those of the settings apply
 */
record EffectiveRates(long generation, @Nullable Rates rates) {

    static final EffectiveRates INITIAL = new EffectiveRates(0, null);

    /** Returns the rate limits after a change. */
    EffectiveRates next(@Nullable Rates changed) {
        return new EffectiveRates(generation + 1, changed);
    }
}
