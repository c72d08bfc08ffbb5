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

    /** Testers may plan any code. */
    private static final int MAX_OUTCOMES = 1_000;

    private static final String OTHER_CODE = "other";
    private static final String NO_ACTION = "none";

    private final MeterRegistry registry;
    private final Map<Outcome, Timer> timers = new ConcurrentHashMap<>();

    CallMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void answered(CompletedCall answered) {
        Call call = answered.call();
        String action = call == null ? NO_ACTION : call.action();
        timerOf(new Outcome(action, answered.code())).record(answered.nanos(), TimeUnit.NANOSECONDS);
    }

    private Timer timerOf(Outcome outcome) {
        Timer timer = timers.get(outcome);
        if (timer != null) {
            return timer;
        }
        boolean hasRoom = outcome.code.equals(CompletedCall.OK) || timers.size() < MAX_OUTCOMES;
        Outcome counted = hasRoom ? outcome : new Outcome(outcome.action, OTHER_CODE);
        return timers.computeIfAbsent(counted, this::register);
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
