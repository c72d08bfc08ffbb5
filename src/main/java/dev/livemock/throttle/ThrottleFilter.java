package dev.livemock.throttle;

import dev.livemock.error.ApiException;
import dev.livemock.error.ErrorCode;
import dev.livemock.gateway.Actions;
import dev.livemock.gateway.Call;
import dev.livemock.gateway.Caller;
import dev.livemock.gateway.Operation;
import dev.livemock.gateway.Stage;
import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Refuses a call whose caller has used up its queries per second, with {@code Throttling.User} and, in the header
 * {@value #RETRY_AFTER}, the milliseconds after which the next call is let through (decision 7).
 */
@Component
@Order(Stage.THROTTLE)
class ThrottleFilter extends HttpFilter {

    private static final String RETRY_AFTER = "x-acs-retry-after";

    private final transient Throttle throttle;
    private final transient MeterRegistry meters;

    ThrottleFilter(Throttle throttle, ThrottleSettings settings, Actions actions, MeterRegistry meters) {
        settings.requireKnown(actions.emulated());
        this.throttle = throttle;
        this.meters = meters;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Call call = Call.of(request);
        if (call != null) {
            takeToken(Caller.of(request), call.operation());
        }
        chain.doFilter(request, response);
    }

    private void takeToken(Caller caller, Operation operation) {
        ConsumptionProbe probe = throttle.take(caller, operation);
        if (probe != null && !probe.isConsumed()) {
            Counter.builder("livemock.throttled")
                    .description("API calls refused for their rate")
                    .tag("action", operation.apiName())
                    .register(meters)
                    .increment();
            throw refusal(probe.getNanosToWaitForRefill());
        }
    }

    private static ApiException refusal(long nanosToWait) {
        long millis = TimeUnit.NANOSECONDS.toMillis(nanosToWait) + 1;
        return ErrorCode.THROTTLING_USER.exception().withHeader(RETRY_AFTER, Long.toString(millis));
    }
}
