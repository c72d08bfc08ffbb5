package dev.livemock.control;

import dev.livemock.gateway.Example;
import dev.livemock.gateway.OpenApiTag;
import dev.livemock.gateway.Operation;
import dev.livemock.gateway.OperationName;
import dev.livemock.throttle.BucketResponse;
import dev.livemock.throttle.RateLimits;
import dev.livemock.throttle.Throttle;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Returns and changes the rate limits. */
@RestController
@OpenApiTag("Throttle")
class ThrottleController {

    private final Throttle throttle;

    ThrottleController(Throttle throttle) {
        this.throttle = throttle;
    }

    /** Returns the rate limits. The response includes the token buckets that were used within the last second. */
    @GetMapping("/_livemock/throttle")
    ThrottleResponse getThrottle() {
        RateLimits rates = throttle.rates();
        Map<String, Integer> operations = new TreeMap<>();
        for (Operation operation : Operation.values()) {
            operations.put(operation.apiName(), rates.of(operation));
        }
        return new ThrottleResponse(rates.enabled(), operations, throttle.levels());
    }

    /** Changes the rate limits until the next reset. Absent fields change nothing. All token buckets are refilled. */
    @PutMapping("/_livemock/throttle")
    ThrottleResponse putThrottle(@Valid @RequestBody ThrottleBody body) {
        InvalidRequest.require(
                body.enabled != null || body.queriesPerSecond != null || body.operations != null,
                "QueriesPerSecond",
                "at least one of Enabled, QueriesPerSecond and Operations is required");
        if (body.operations != null) {
            body.operations.keySet().forEach(name -> InvalidRequest.requireOperation(name, "Operations." + name));
        }
        throttle.change(body.enabled, body.queriesPerSecond, body.operations);
        return getThrottle();
    }

    /**
     * A change of the rate limits. At least one field is required.
     *
     * @param enabled whether the rate limits are enforced
     * @param queriesPerSecond the limit for each caller and each operation that has no limit of its own
     * @param operations the limits of individual operations; the limits of other operations are unchanged
     */
    @Example(
            summary = "Allow five queries per second, and one for ListMessageGroup",
            value = "{\"Enabled\":true,\"QueriesPerSecond\":5,\"Operations\":{\"ListMessageGroup\":1}}")
    @Example(summary = "Disable the rate limits", value = "{\"Enabled\":false}")
    record ThrottleBody(
            @Example("true") @Nullable Boolean enabled,

            @Range(min = 1, max = RateLimits.MAX) @Example("5") @Nullable Integer queriesPerSecond,

            @Example("{\"ListMessageGroup\":1}") @Nullable Map<@OperationName String, @NotNull @Range(min = 1, max = RateLimits.MAX) Integer> operations) {}

    /**
     * The rate limits and the token buckets.
     *
     * @param enabled whether the rate limits are enforced
     * @param operations the limit of each operation, in queries per second
     * @param buckets the token buckets that were used within the last second, at most 10,000; buckets that were
     *     not used within the last second are full
     */
    record ThrottleResponse(
            boolean enabled,

            @Example("{\"ListMessageGroup\":100}")
            Map<@OperationName String, @Range(min = 1, max = RateLimits.MAX) Integer> operations,

            List<BucketResponse> buckets) {}
}
