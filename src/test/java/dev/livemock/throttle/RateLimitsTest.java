package dev.livemock.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.gateway.Operation;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    @Test
    void changesRateOfOperationThatSettingsNameInLowerCase() {
        RateLimits settings = new RateLimits(true, null, Map.of("listmessagegroup", 5));

        RateLimits changed = settings.with(null, null, Map.of("ListMessageGroup", 7));

        assertThat(changed.of(Operation.LIST_MESSAGE_GROUP)).isEqualTo(7);
    }
}
