package dev.livemock.gateway.body;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livemock.error.ApiException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ChunkedBodiesTest {

    private final ChunkedBodies bodies = new ChunkedBodies(2, Duration.ZERO);

    @Test
    void refuseWhoeverFindsNoPlace() {
        bodies.takePlace();
        bodies.takePlace();

        assertThatThrownBy(bodies::takePlace)
                .isInstanceOf(ApiException.class)
                .extracting("code")
                .isEqualTo("ServiceUnavailable");
    }

    @Test
    void giveAPlaceToTheNext() {
        for (int i = 0; i < 10; i++) {
            assertThatCode(bodies::takePlace).doesNotThrowAnyException();
            bodies.leavePlace();
        }
    }
}
