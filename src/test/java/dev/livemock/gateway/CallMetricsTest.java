package dev.livemock.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class CallMetricsTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final CallMetrics metrics = new CallMetrics(registry);

    @Test
    void limitsNumberOfCodesButAlwaysCountsSuccesses() {
        for (int i = 0; i < 1200; i++) {
            complete(new ApiException(400, "Planned." + i, ""));
        }

        complete(null);

        assertThat(count("OK")).isEqualTo(1);
        assertThat(count("Planned.0")).isEqualTo(1);
        assertThat(count("other")).isEqualTo(200);
        assertThat(registry.getMeters()).hasSize(1002);
    }

    private void complete(@Nullable ApiException error) {
        metrics.onCompleted(CompletedExchange.of(new MockHttpServletRequest(), error));
    }

    private long count(String code) {
        return registry.get("livemock.requests").tag("code", code).timer().count();
    }
}
