package dev.livemock.storage;

import dev.livemock.clock.ClockSetting;
import dev.livemock.clock.ClockSettingStore;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Stores the setting of the clock for all processes that share the database. */
@Component
class SharedClockSetting implements ClockSettingStore {

    private final StateValue<ClockSetting> value;

    SharedClockSetting(SharedState shared) {
        this.value = shared.value("clock", ClockSetting.class, ClockSetting.REAL);
    }

    @Override
    public ClockSetting get() {
        return value.get();
    }

    @Override
    public void update(UnaryOperator<ClockSetting> change) {
        value.update(change);
    }
}
