package dev.livemock.bench;

/**
 * How long everything is measured.
 *
 * @param rounds how often each measurement is repeated
 * @param seconds how long a round of requests lasts
 * @param warmUp how many seconds of requests a server gets before its first round
 * @param longList how many groups the long list has
 * @param messages how many messages the group with many messages has
 */
record Scale(int rounds, int seconds, int warmUp, int longList, int messages) {

    static final Scale FULL = new Scale(5, 5, 90, 5_000_000, 1_000_000);

    /** Shows whether the benchmark runs; the figures mean nothing. */
    static final Scale QUICK = new Scale(2, 2, 5, 200_000, 100_000);
}
