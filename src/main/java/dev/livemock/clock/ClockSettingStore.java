package dev.livemock.clock;

import java.util.function.UnaryOperator;

/** Holds how the clock is set. The package {@code storage} implements it, since several processes may share a clock. */
public interface ClockSettingStore {

    /** Returns the current setting. */
    ClockSetting get();

    /** Replaces the setting by a function of it, one change after the other. */
    void update(UnaryOperator<ClockSetting> change);
}
