package dev.livemock.testing;

import java.util.List;
import java.util.Map;

/**
 * The rate limits and the token buckets.
 *
 * @param enabled whether the rate limits are enforced
 * @param operations the limit of each operation, in queries per second for each caller
 * @param buckets the token buckets that were used within the last second, at most 10,000; all others are full
 */
public record RateLimits(boolean enabled, Map<String, Integer> operations, List<Bucket> buckets) {

    /**
     * The token bucket of a caller for an operation.
     *
     * @param caller the caller
     * @param action the operation
     * @param tokens the number of calls that can be made at once
     * @param capacity the number of tokens in a full bucket
     */
    public record Bucket(Caller caller, String action, long tokens, int capacity) {}
}
