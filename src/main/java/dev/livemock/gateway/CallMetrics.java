package dev.livemock.gateway;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Records the metric {@value #NAME}, which counts and times the calls by {@code action} and {@code code}. */
@Component
class CallMetrics implements CallListener {

    static final String NAME = "livemock.requests";

    private static final String NO_ACTION = "none";

    private final Meter.MeterProvider<Timer> timers;

    CallMetrics(MeterRegistry registry) {
        this.timers =
                Timer.builder(NAME).description("API calls and their duration").withRegistry(registry);
    }

    @Override
    public void onCompleted(CompletedCall completed) {
        Call call = completed.call();
        String action = call == null ? NO_ACTION : call.action();
        timers.withTags("action", action, "code", completed.code()).record(completed.nanos(), TimeUnit.NANOSECONDS);
    }
}
