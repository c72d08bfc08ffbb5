package dev.livemock.throttle;

import dev.livemock.gateway.Operation;
import dev.livemock.gateway.StartupException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code livemock.throttle}: the limit on queries per second.
 *
 * @param enabled whether there is a limit; true unless set
 * @param queriesPerSecond how many queries a caller has each second for each operation, which is also how many it may
 *     send at once; 1 to 1,000,000, and unless set what the vendor documents for the operation
 * @param operations the same for single operations, by the operation's name; case does not matter, so that an
 *     environment variable can set it
 */
public record ThrottleSettings(
        @DefaultValue("true") boolean enabled,

        @Range(min = 1, max = MAX_RATE, message = RATE_RULE) @Nullable Integer queriesPerSecond,

        @DefaultValue Map<String, @Range(min = 1, max = MAX_RATE, message = RATE_RULE) Integer> operations) {

    private static final int MAX_RATE = Rates.MAX;
    private static final String RATE_RULE = "must be from {min} to {max}";

    /**
     * Checks that the operations named exist.
     *
     * @throws StartupException if one does not
     */
    void requireKnown(Set<Operation> emulated) {
        Set<String> known = emulated.stream().map(Operation::apiName).collect(Collectors.toCollection(TreeSet::new));
        operations.forEach((name, rate) -> {
            if (known.stream().noneMatch(name::equalsIgnoreCase)) {
                throw StartupException.ofSetting(
                        "livemock.throttle.operations." + name, rate, "there is no such operation; there are " + known);
            }
        });
    }
}
