package dev.livemock.testing;

import dev.livemock.app.MessageAppService;
import dev.livemock.group.MessageGroupService;
import java.time.Instant;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** The beans of a {@link ServerTest}. */
@TestConfiguration(proxyBeanMethods = false)
class ServerTestConfiguration {

    @Bean
    @Primary
    ManualClock manualClock() {
        return new ManualClock(Instant.parse("2026-01-02T03:04:05Z"));
    }

    @Bean
    @Lazy
    ApiClient apiClient(Environment environment) {
        return new ApiClient(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    @Bean
    TestData testData(MessageAppService apps, MessageGroupService groups) {
        return new TestData(apps, groups);
    }
}
