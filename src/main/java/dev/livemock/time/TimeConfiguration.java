package dev.livemock.time;

import dev.livemock.storage.SharedState;
import dev.livemock.storage.SharedValue;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the one clock, and what it takes the real time from. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    InstantSource realTime() {
        return InstantSource.system();
    }

    @Bean
    MovableClock clock(InstantSource realTime, SharedState shared) {
        SharedValue<ClockSetting> setting = shared.value("clock", ClockSetting.class, ClockSetting.REAL);
        return new MovableClock(realTime, setting, shared.isShared());
    }
}
