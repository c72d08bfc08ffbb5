package dev.livemock.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Counts and times the calls: {@code livemock.requests} by {@code action} and {@code code}. */
@Component
class CallMetrics implements CallListener {

    private static final String NO_ACTION = "none";

    private final MeterRegistry registry;
    private final Map<Outcome, Timer> timers = new ConcurrentHashMap<>();

    CallMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void answered(AnsweredCall answered) {
        Call call = answered.call();
        Outcome outcome = new Outcome(call == null ? NO_ACTION : call.action(), answered.code());
        timers.computeIfAbsent(outcome, this::register).record(answered.nanos(), TimeUnit.NANOSECONDS);
    }

    private Timer register(Outcome outcome) {
        return Timer.builder("livemock.requests")
                .description("API calls and the time they took")
                .tag("action", outcome.action)
                .tag("code", outcome.code)
                .register(registry);
    }

    private record Outcome(String action, String code) {}
}
