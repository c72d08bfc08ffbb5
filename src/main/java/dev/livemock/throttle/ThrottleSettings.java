package dev.livemock.throttle;

import dev.livemock.gateway.Operation;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * {@code livemock.throttle}: the rate limits.
 *
 * @param enabled whether calls are limited; the default is true
 * @param queriesPerSecond the limit for each caller and operation, in queries per second, which is also the maximum burst;
 *     from 1 to 1,000,000; the default is the limit that the vendor documents for the operation
 * @param operations the limits of individual operations, by operation name; names are not case-sensitive, so that
 *     environment variables can set them
 */
public record ThrottleSettings(
        @DefaultValue("true") boolean enabled,

        @Range(min = 1, max = Rates.MAX) @Nullable Integer queriesPerSecond,

        @DefaultValue Map<String, @Range(min = 1, max = Rates.MAX) Integer> operations) {

    /**
     * Checks that all operations in {@code operations} exist.
     *
     * @throws InvalidConfigurationPropertyValueException if one of them does not exist
     */
    void requireKnown() {
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
}
