package dev.livemock.time;

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
    MovableClock clock(InstantSource realTime) {
        return new MovableClock(realTime);
    }
}
