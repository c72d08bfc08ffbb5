package dev.livemock.throttle;

import dev.livemock.gateway.Caller;
import dev.livemock.gateway.Example;
import dev.livemock.gateway.OperationName;
import org.hibernate.validator.constraints.Range;

/**
 * The token bucket of a caller for an operation. An empty bucket is refilled evenly within one second.
 *
 * @param caller the caller
 * @param action the operation
 * @param tokens the number of available tokens, that is, of requests that can be made at once
 * @param capacity the number of tokens in a full bucket
 */
public record BucketResponse(
        Caller caller,

        @Example("ListMessageGroup") @OperationName String action,

        @Example("99") long tokens,

        @Range(min = 1, max = RateLimits.MAX) @Example("100")
        int capacity) {}
