package dev.livemock.control;

import dev.livemock.gateway.Actions;
import dev.livemock.throttle.BucketLevel;
import dev.livemock.throttle.Rates;
import dev.livemock.throttle.Throttle;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** {@code /_livemock/throttle}: the limits, and how full the buckets are. */
@ControlRoute
class ThrottleController {

    private final Throttle throttle;
    private final Actions actions;

    ThrottleController(Throttle throttle, Actions actions) {
        this.throttle = throttle;
        this.actions = actions;
    }

    /** Answers the limits, and the buckets that a token was taken from within the last second. */
    @GetMapping("/_livemock/throttle")
    ThrottleAnswer get(ControlRequest request) {
        request.allow();
        return answer();
    }

    /** Changes the limits; what is absent stays as it is. Every bucket is full then. */
    @PutMapping("/_livemock/throttle")
    ThrottleAnswer put(ControlRequest request) {
        ThrottleBody body = request.allow().body(ThrottleBody.class);
        ControlRequest.require(
                body.enabled != null || body.queriesPerSecond != null || body.operations != null,
                "QueriesPerSecond",
                "nothing is to change; give Enabled, QueriesPerSecond or Operations");
        if (body.queriesPerSecond != null) {
            requireRate("QueriesPerSecond", body.queriesPerSecond);
        }
        if (body.operations != null) {
            body.operations.forEach(this::requireRateOfOperation);
        }
        throttle.change(body.enabled, body.queriesPerSecond, body.operations);
        return answer();
    }

    private void requireRateOfOperation(String name, @Nullable Integer rate) {
        String field = "Operations." + name;
        ControlRequest.require(actions.isEmulated(name), field, "there is no such operation");
        requireRate(field, rate);
    }

    private static void requireRate(String field, @Nullable Integer rate) {
        ControlRequest.require(
                rate != null && rate >= 1 && rate <= Rates.MAX, field, "it must be from 1 to " + Rates.MAX);
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

    record ThrottleBody(
            @Nullable Boolean enabled,
            @Nullable Integer queriesPerSecond,
            @Nullable Map<String, Integer> operations) {}

    record ThrottleAnswer(boolean enabled, Map<String, Integer> operations, List<BucketAnswer> buckets) {}

    record BucketAnswer(CallerAnswer caller, String action, long tokens, int capacity) {

        static BucketAnswer of(BucketLevel level) {
            return new BucketAnswer(CallerAnswer.of(level.caller()), level.action(), level.tokens(), level.capacity());
        }
    }
}
