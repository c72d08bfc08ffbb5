package dev.livemock.clock;

import java.util.function.UnaryOperator;

/** Stores the setting of the clock. The package {@code storage} implements it, since several processes can share a clock. */
public interface ClockSettingStore {

    /** Returns the current setting. */
    ClockSetting get();

    /** Applies a function to the setting atomically. */
    void update(UnaryOperator<ClockSetting> change);
}
