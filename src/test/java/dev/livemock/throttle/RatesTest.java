package dev.livemock.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.gateway.Operation;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RatesTest {

    @Test
    void changesRateOfOperationThatSettingsNameInLowerCase() {
        Rates settings = new Rates(true, null, Map.of("listmessagegroup", 5));

        Rates changed = settings.with(null, null, Map.of("ListMessageGroup", 7));

        assertThat(changed.of(Operation.LIST_MESSAGE_GROUP)).isEqualTo(7);
    }
}
