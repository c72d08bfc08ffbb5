package dev.livemock;

import dev.livemock.auth.AuthSettings;
import dev.livemock.control.ControlSettings;
import dev.livemock.delivery.CallbackSettings;
import dev.livemock.delivery.DeliverySettings;
import dev.livemock.gateway.HttpsSettings;
import dev.livemock.gateway.OriginSettings;
import dev.livemock.gateway.PagingSettings;
import dev.livemock.gateway.ProxySettings;
import dev.livemock.requestlog.RequestLogSettings;
import dev.livemock.seed.SeedSettings;
import dev.livemock.storage.StorageSettings;
import dev.livemock.throttle.RateLimits;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides each package with its own part of the settings as a bean. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LiveMockProperties.class)
class SettingsConfiguration {

    @Bean
    SeedSettings seedSettings(LiveMockProperties settings) {
        return new SeedSettings(settings.seed());
    }

    @Bean
    StorageSettings storageSettings(LiveMockProperties settings) {
        return new StorageSettings(settings.dataDir(), settings.databaseWait());
    }

    @Bean
    OriginSettings originSettings(LiveMockProperties settings) {
        return new OriginSettings(settings.allowedOrigins(), settings.control().hosts());
    }

    @Bean
    ProxySettings proxySettings(LiveMockProperties settings) {
        return new ProxySettings(settings.trustedProxies());
    }

    @Bean
    HttpsSettings httpsSettings(LiveMockProperties settings) {
        return new HttpsSettings(settings.https(), settings.httpsNames());
    }

    @Bean
    AuthSettings authSettings(LiveMockProperties settings) {
        return settings.auth();
    }

    @Bean
    RateLimits rates(LiveMockProperties settings) {
        return settings.throttle();
    }

    @Bean
    PagingSettings pagingSettings(LiveMockProperties settings) {
        return settings.paging();
    }

    @Bean
    ControlSettings controlSettings(LiveMockProperties settings) {
        return settings.control();
    }

    @Bean
    CallbackSettings callbackSettings(LiveMockProperties settings) {
        return settings.callback();
    }

    /** If the control API is disabled, no deliveries are recorded. */
    @Bean
    DeliverySettings deliverySettings(ControlSettings control) {
        return new DeliverySettings(control.enabled() ? control.deliveries() : 0);
    }

    /** If the control API is disabled, no requests are logged. */
    @Bean
    RequestLogSettings requestLogSettings(ControlSettings control) {
        return new RequestLogSettings(control.enabled() ? control.requests() : 0);
    }
}
