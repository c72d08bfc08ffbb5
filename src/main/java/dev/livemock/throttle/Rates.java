package dev.livemock.throttle;

import dev.livemock.gateway.Operation;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rate limits.
 *
 * @param enabled whether calls are limited
 * @param queriesPerSecond the limit of every operation that is not in {@code operations}; if null, the limit that the vendor
 *     documents for the operation
 * @param operations the limits of individual operations, by operation name, which is not case-sensitive
 */
public record Rates(boolean enabled, @Nullable Integer queriesPerSecond, Map<String, Integer> operations) {

    /** The maximum limit, in queries per second. The minimum is 1. */
    public static final int MAX = 1_000_000;

    static Rates of(ThrottleSettings settings) {
        return new Rates(settings.enabled(), settings.queriesPerSecond(), settings.operations());
    }

    public Rates {
        Map<String, Integer> ignoringCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        ignoringCase.putAll(operations);
        operations = ignoringCase;
    }

    /** Returns the limit of an operation, in queries per second. */
    public int of(Operation operation) {
        return operations.getOrDefault(
                operation.apiName(), queriesPerSecond == null ? operation.queriesPerSecond() : queriesPerSecond);
    }

    /** Returns a copy with the given changes. Arguments that are null and operations not in the map change nothing. */
    Rates with(
            @Nullable Boolean newEnabled,
            @Nullable Integer newQueriesPerSecond,
            @Nullable Map<String, Integer> newOperations) {
        Map<String, Integer> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(operations);
        all.putAll(newOperations == null ? Map.of() : newOperations);
        return new Rates(
                newEnabled == null ? enabled : newEnabled,
                newQueriesPerSecond == null ? queriesPerSecond : newQueriesPerSecond,
                all);
    }
}
