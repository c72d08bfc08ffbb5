package dev.livemock.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livemock.error.ApiException;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class SlowBodiesTest {

    private final AtomicLong nanos = new AtomicLong();
    private final SlowBodies bodies = new SlowBodies(2, nanos::get);

    @Test
    void readsAnyNumberOfBodiesThatAreThere() throws IOException {
        for (int i = 0; i < 10; i++) {
            assertThat(request().getInputStream().read()).isEqualTo('a');
        }
    }

    @Test
    void refusesASlowBodyWithoutAPlace() throws IOException {
        WatchedRequest first = request();
        WatchedRequest second = request();
        WatchedRequest third = request();
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(2));
        first.getInputStream().read();
        second.getInputStream().read();

        assertThatThrownBy(() -> third.getInputStream().read())
                .isInstanceOf(ApiException.class)
                .extracting("code")
                .isEqualTo("ServiceUnavailable");
        assertThat(SlowBodies.isAbandoned(third)).isTrue();
        assertThat(SlowBodies.isAbandoned(first)).isFalse();
    }

    @Test
    void givesThePlaceToTheNextWhenABodyIsRead() throws IOException {
        for (int i = 0; i < 10; i++) {
            try (WatchedRequest slow = request()) {
                nanos.addAndGet(TimeUnit.SECONDS.toNanos(2));
                assertThat(slow.getInputStream().readAllBytes()).hasSize(3);
            }
        }
    }

    private WatchedRequest request() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContent(new byte[] {'a', 'b', 'c'});
        return bodies.watch(request);
    }
}
