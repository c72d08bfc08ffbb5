package dev.livemock.throttle;

import org.jspecify.annotations.Nullable;

/**
 * The rates that are in force.
 *
 * @param generation counts their changes, each of which begins with full buckets
 * @param rates null, those of the settings
 */
record RatesInForce(long generation, @Nullable Rates rates) {

    static final RatesInForce OF_THE_START = new RatesInForce(0, null);

    /** Returns what is in force after a change. */
    RatesInForce next(@Nullable Rates changed) {
        return new RatesInForce(generation + 1, changed);
    }
}
