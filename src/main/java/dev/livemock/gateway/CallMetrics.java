package dev.livemock.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Records the metric {@code livemock.requests}, which counts and times the calls by {@code action} and {@code code}. */
@Component
class CallMetrics implements CallListener {

    /** The limit on the number of meters, since faults may have any code. Further codes are counted as {@value #OTHER_CODE}. */
    private static final int MAX_OUTCOMES = 1_000;

    private static final String OTHER_CODE = "other";
    private static final String NO_ACTION = "none";

    private final MeterRegistry registry;
    private final Map<Outcome, Timer> timers = new ConcurrentHashMap<>();

    CallMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void onCompleted(Exchange exchange) {
        Call call = exchange.call();
        String action = call == null ? NO_ACTION : call.action();
        timerOf(new Outcome(action, exchange.code())).record(exchange.nanos(), TimeUnit.NANOSECONDS);
    }

    private Timer timerOf(Outcome outcome) {
        Timer timer = timers.get(outcome);
        if (timer != null) {
            return timer;
        }
        boolean isWithinLimit = outcome.code.equals(Exchange.OK) || timers.size() < MAX_OUTCOMES;
        Outcome counted = isWithinLimit ? outcome : new Outcome(outcome.action, OTHER_CODE);
        return timers.computeIfAbsent(counted, this::register);
    }

    private Timer register(Outcome outcome) {
        return Timer.builder("livemock.requests")
                .description("API calls and their duration")
                .tag("action", outcome.action)
                .tag("code", outcome.code)
                .register(registry);
    }

    private record Outcome(String action, String code) {}
}
