package dev.livemock.throttle;

import dev.livemock.gateway.Caller;

/**
 * How full a bucket is.
 *
 * @param action the operation's name
 * @param tokens how many calls may pass at once now
 * @param capacity how many may when it is full
 */
public record BucketLevel(Caller caller, String action, long tokens, int capacity) {}
