package dev.livemock.throttle;

import dev.livemock.gateway.Operation;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the limits are.
 *
 * @param enabled whether there is a limit
 * @param queriesPerSecond that of every operation without one of its own; null, what the vendor documents for each
 * @param operations those of single operations, by their names
 */
public record Rates(boolean enabled, @Nullable Integer queriesPerSecond, Map<String, Integer> operations) {

    /** The largest limit, in queries per second; the smallest is 1. */
    public static final int MAX = 1_000_000;

    static Rates of(ThrottleSettings settings) {
        return new Rates(settings.enabled(), settings.queriesPerSecond(), settings.operations());
    }

    /** Returns the queries per second of an operation. Names are compared without regard to case. */
    public int of(Operation operation) {
        return operations.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(operation.apiName()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(queriesPerSecond == null ? operation.queriesPerSecond() : queriesPerSecond);
    }

    /** Returns these with changes; what is null stays as it is, and so does what is not named. */
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
