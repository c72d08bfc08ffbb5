package dev.livemock.throttle;

import dev.livemock.gateway.ErrorCode;
import dev.livemock.gateway.Operation;
import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Refuses and counts the calls whose caller has used up its queries per second, with {@code Throttling.User} and the time
 * after which the next call is let through (decision 7).
 */
@Component
class ThrottlingRejections {

    private final MeterRegistry meters;

    ThrottlingRejections(MeterRegistry meters) {
        this.meters = meters;
    }

    /**
     * Lets a call pass or refuses it.
     *
     * @param probe what the bucket says; null, nothing against the call
     * @throws dev.livemock.gateway.ApiException {@code Throttling.User}
     */
    void requirePassed(@Nullable ConsumptionProbe probe, Operation operation) {
        if (probe == null || probe.isConsumed()) {
            return;
        }
        Counter.builder("livemock.throttled")
                .description("API calls refused for their rate")
                .tag("action", operation.apiName())
                .register(meters)
                .increment();
        long millis = TimeUnit.NANOSECONDS.toMillis(probe.getNanosToWaitForRefill()) + 1;
        throw ErrorCode.THROTTLING_USER.exception().withRetryAfter(millis);
    }
}
