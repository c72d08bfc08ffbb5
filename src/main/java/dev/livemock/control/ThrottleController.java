package dev.livemock.control;

import dev.livemock.gateway.Actions;
import dev.livemock.gateway.Example;
import dev.livemock.gateway.NamedSchema;
import dev.livemock.gateway.Tag;
import dev.livemock.throttle.BucketLevel;
import dev.livemock.throttle.Rates;
import dev.livemock.throttle.Throttle;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** The limits on queries, and how full the buckets are. */
@ControlRoute
@Tag("Throttle")
class ThrottleController {

    private final Throttle throttle;
    private final Actions actions;

    ThrottleController(Throttle throttle, Actions actions) {
        this.throttle = throttle;
        this.actions = actions;
    }

    /** Returns the limits. With them come the buckets that a token was taken from within the last second. */
    @GetMapping("/_livemock/throttle")
    ThrottleAnswer getThrottle() {
        return answer();
    }

    /** Changes the limits. They hold until everything is reset; what is absent stays as it is. Every bucket is full then. */
    @PutMapping("/_livemock/throttle")
    ThrottleAnswer putThrottle(@Body ThrottleBody body) {
        ControlRequest.require(
                body.enabled != null || body.queriesPerSecond != null || body.operations != null,
                "QueriesPerSecond",
                "nothing is to change; give Enabled, QueriesPerSecond or Operations");
        if (body.operations != null) {
            body.operations.keySet().forEach(this::requireEmulated);
        }
        throttle.change(body.enabled, body.queriesPerSecond, body.operations);
        return answer();
    }

    private void requireEmulated(String name) {
        ControlRequest.require(actions.isEmulated(name), "Operations." + name, "there is no such operation");
    }

    private ThrottleAnswer answer() {
        Rates rates = throttle.rates();
        Map<String, Integer> operations = new TreeMap<>();
        actions.emulated().forEach(operation -> operations.put(operation.apiName(), rates.of(operation)));
        return new ThrottleAnswer(
                rates.enabled(),
                operations,
                throttle.levels().stream().map(BucketAnswer::of).toList());
    }

    /**
     * What to change of the limits. At least one field must be there.
     *
     * @param enabled whether there is a limit
     * @param queriesPerSecond the limit, for each caller and each operation that has none of its own
     * @param operations the limits of single operations; those that are not named stay as they are
     */
    @Example(
            summary = "Five queries a second, and one for ListMessageGroup",
            value = "{\"Enabled\":true,\"QueriesPerSecond\":5,\"Operations\":{\"ListMessageGroup\":1}}")
    @Example(summary = "No limit", value = "{\"Enabled\":false}")
    record ThrottleBody(
            @Example("true") @Nullable Boolean enabled,
            @Rate @Example("5") @Nullable Integer queriesPerSecond,

            @Example("{\"ListMessageGroup\":1}") @Nullable Map<@NamedSchema(ControlDocument.EMULATED) String, @NotNull(message = Rate.MESSAGE) @Rate Integer>
                    operations) {}

    /**
     * The limits, and how full the buckets are.
     *
     * @param enabled whether there is a limit
     * @param operations the limit of each operation that LiveMock emulates, in queries per second
     * @param buckets the buckets that were used in the last second, at most 10,000 of them; a bucket that was not used is
     *     full
     */
    record ThrottleAnswer(
            boolean enabled,

            @Example("{\"ListMessageGroup\":100}")
            Map<@NamedSchema(ControlDocument.EMULATED) String, @Rate Integer> operations,

            List<BucketAnswer> buckets) {}

    /**
     * The bucket of a caller for an operation. It is refilled evenly within a second.
     *
     * @param caller whose it is
     * @param action for which operation it is
     * @param tokens how many calls may pass at once now
     * @param capacity how many may when it is full
     */
    record BucketAnswer(
            CallerResponse caller,

            @Example("ListMessageGroup") @NamedSchema(ControlDocument.EMULATED)
            String action,

            @Example("99") long tokens,
            @Rate @Example("100") int capacity) {

        static BucketAnswer of(BucketLevel level) {
            return new BucketAnswer(
                    CallerResponse.of(level.caller()), level.action(), level.tokens(), level.capacity());
        }
    }
}
