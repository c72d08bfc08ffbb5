package dev.livemock.time;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Provides the one clock of the application. Whatever needs the time takes this bean and never asks the system, so that
 * creation times, token buckets and everything else that depends on time agree.
 */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
