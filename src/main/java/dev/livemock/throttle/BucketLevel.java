package dev.livemock.throttle;

import dev.livemock.gateway.Caller;

/**
 * The fill level of a bucket.
 *
 * @param action the operation's name
 * @param tokens the number of calls that may be made at once now
 * @param capacity the number of calls that may be made at once when the bucket is full
 */
public record BucketLevel(Caller caller, String action, long tokens, int capacity) {}
