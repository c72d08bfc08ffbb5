package dev.livemock;

import dev.livemock.auth.AuthSettings;
import dev.livemock.control.ControlSettings;
import dev.livemock.gateway.https.HttpsSettings;
import dev.livemock.gateway.origin.OriginSettings;
import dev.livemock.gateway.origin.ProxySettings;
import dev.livemock.journal.JournalSettings;
import dev.livemock.paging.PagingSettings;
import dev.livemock.seed.SeedSettings;
import dev.livemock.storage.StorageSettings;
import dev.livemock.throttle.ThrottleSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives each room its part of the settings, and none the whole. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LiveMockSettings.class)
class SettingsConfiguration {

    @Bean
    SeedSettings seedSettings(LiveMockSettings settings) {
        return settings.seedSettings();
    }

    @Bean
    StorageSettings storageSettings(LiveMockSettings settings) {
        return settings.storageSettings();
    }

    @Bean
    OriginSettings originSettings(LiveMockSettings settings) {
        return settings.originSettings();
    }

    @Bean
    ProxySettings proxySettings(LiveMockSettings settings) {
        return settings.proxySettings();
    }

    @Bean
    HttpsSettings httpsSettings(LiveMockSettings settings) {
        return settings.httpsSettings();
    }

    @Bean
    AuthSettings authSettings(LiveMockSettings settings) {
        return settings.auth();
    }

    @Bean
    ThrottleSettings throttleSettings(LiveMockSettings settings) {
        return settings.throttle();
    }

    @Bean
    PagingSettings pagingSettings(LiveMockSettings settings) {
        return settings.paging();
    }

    @Bean
    ControlSettings controlSettings(LiveMockSettings settings) {
        return settings.control();
    }

    @Bean
    JournalSettings journalSettings(LiveMockSettings settings) {
        return settings.control().journalSettings();
    }
}
