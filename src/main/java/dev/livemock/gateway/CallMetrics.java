package dev.livemock.gateway;

import dev.livemock.error.ApiException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts and times the calls: {@code livemock.requests} by {@code action} and {@code code}. */
@Component
class CallMetrics {

    private static final String OK = "OK";
    private static final String NO_ACTION = "none";

    private final MeterRegistry registry;
    private final Map<Outcome, Timer> timers = new ConcurrentHashMap<>();

    CallMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void record(@Nullable Call call, @Nullable ApiException error, long nanos) {
        Outcome outcome = new Outcome(call == null ? NO_ACTION : call.action(), error == null ? OK : error.code());
        timers.computeIfAbsent(outcome, this::register).record(nanos, TimeUnit.NANOSECONDS);
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
