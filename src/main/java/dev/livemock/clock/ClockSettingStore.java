package dev.livemock.clock;

import java.util.function.UnaryOperator;

/** Stores the setting of the clock, which several processes can share. Implemented by {@code SharedClockSetting}. */
public interface ClockSettingStore {

    /** Returns the current setting. */
    ClockSetting get();

    /** Applies a function to the setting atomically. */
    void update(UnaryOperator<ClockSetting> change);
}
