package dev.livemock.bench;

/**
 * The duration and the size of the measurements.
 *
 * @param rounds the number of repetitions of each measurement
 * @param seconds the duration of a round of requests, in seconds
 * @param warmUp the duration of the requests before the first round, in seconds
 * @param longList the number of groups in the long list
 * @param messages the number of messages in the group with many messages
 */
record Scale(int rounds, int seconds, int warmUp, int longList, int messages) {

    static final Scale FULL = new Scale(5, 5, 90, 5_000_000, 1_000_000);

    /** For checking that the benchmark works. The figures have no meaning. */
    static final Scale QUICK = new Scale(2, 2, 5, 200_000, 100_000);
}
