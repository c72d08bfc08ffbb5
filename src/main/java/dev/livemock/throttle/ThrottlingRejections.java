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
 * Rejects and counts calls that exceed the rate limit. The error is {@code Throttling.User}, with the time until the next
 * call is accepted (decision 7).
 */
@Component
class ThrottlingRejections {

    private final MeterRegistry meters;

    ThrottlingRejections(MeterRegistry meters) {
        this.meters = meters;
    }

    /**
     * Rejects a call whose bucket was empty.
     *
     * @param probe the result of taking a token; if null, the call is accepted
     * @throws dev.livemock.gateway.ApiException {@code Throttling.User}
     */
    void rejectIfEmpty(@Nullable ConsumptionProbe probe, Operation operation) {
        if (probe == null || probe.isConsumed()) {
            return;
        }
        Counter.builder("livemock.throttled")
                .description("API calls rejected by the rate limit")
                .tag("action", operation.apiName())
                .register(meters)
                .increment();
        long millis = TimeUnit.NANOSECONDS.toMillis(probe.getNanosToWaitForRefill()) + 1;
        throw ErrorCode.THROTTLING_USER.exception().withRetryAfter(millis);
    }
}
