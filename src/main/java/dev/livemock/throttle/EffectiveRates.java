package dev.livemock.throttle;

import org.jspecify.annotations.Nullable;

/**
 * The rates that are in force.
 *
 * @param generation counts their changes, each of which begins with full buckets
 * @param rates null, those of the settings
 */
record EffectiveRates(long generation, @Nullable Rates rates) {

    static final EffectiveRates OF_THE_START = new EffectiveRates(0, null);

    /** Returns what is in force after a change. */
    EffectiveRates next(@Nullable Rates changed) {
        return new EffectiveRates(generation + 1, changed);
    }
}
