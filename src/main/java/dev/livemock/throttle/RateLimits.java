package dev.livemock.throttle;

import dev.livemock.gateway.Operation;
import io.github.bucket4j.Bandwidth;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * The rate limits: those of the settings {@code livemock.throttle}, or those that were set at run time.
 *
 * @param enabled whether calls are limited; the default is true
 * @param queriesPerSecond the limit for each caller and operation, in queries per second, which is also the maximum burst;
 *     from 1 to 1,000,000; the default is the limit that the vendor documents for the operation
 * @param operations the limits of individual operations, by operation name; names are not case-sensitive, so that
 *     environment variables can set them
 */
public record RateLimits(
        @DefaultValue("true") boolean enabled,

        @Range(min = 1, max = MAX) @Nullable Integer queriesPerSecond,

        @DefaultValue Map<String, @Range(min = 1, max = MAX) Integer> operations) {

    /** The maximum limit, in queries per second. The minimum is 1. */
    public static final int MAX = 1_000_000;

    /** The time in which an empty bucket is refilled. */
    static final Duration TIME_TO_REFILL = Duration.ofSeconds(1);

    public RateLimits {
        Map<String, Integer> ignoringCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        ignoringCase.putAll(operations);
        operations = ignoringCase;
    }

    /**
     * Checks that all operations in {@code operations} exist.
     *
     * @throws InvalidConfigurationPropertyValueException if one of them does not exist
     */
    void requireKnownOperations() {
        Set<String> known = Arrays.stream(Operation.values())
                .map(Operation::apiName)
                .collect(Collectors.toCollection(TreeSet::new));
        operations.forEach((name, rate) -> {
            if (known.stream().noneMatch(name::equalsIgnoreCase)) {
                throw new InvalidConfigurationPropertyValueException(
                        "livemock.throttle.operations." + name,
                        rate,
                        "the operation does not exist; it must be one of " + known);
            }
        });
    }

    /** Returns the limit of an operation, in queries per second. */
    public int of(Operation operation) {
        return operations.getOrDefault(
                operation.apiName(), queriesPerSecond == null ? operation.queriesPerSecond() : queriesPerSecond);
    }

    /** Returns the limit of a Bucket4j bucket for a rate, in queries per second. */
    static Bandwidth bandwidth(int rate) {
        return Bandwidth.builder()
                .capacity(rate)
                .refillGreedy(rate, TIME_TO_REFILL)
                .build();
    }

    /** Returns a copy with the given changes. Arguments that are null and operations not in the map change nothing. */
    RateLimits with(
            @Nullable Boolean newEnabled,
            @Nullable Integer newQueriesPerSecond,
            @Nullable Map<String, Integer> newOperations) {
        Map<String, Integer> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(operations);
        all.putAll(newOperations == null ? Map.of() : newOperations);
        return new RateLimits(
                newEnabled == null ? enabled : newEnabled,
                newQueriesPerSecond == null ? queriesPerSecond : newQueriesPerSecond,
                all);
    }
}
