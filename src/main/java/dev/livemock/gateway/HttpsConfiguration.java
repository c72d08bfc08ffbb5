package dev.livemock.gateway;

import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures the web server to use the {@link SelfSignedCertificate}, if HTTPS is enabled. */
@Configuration(proxyBeanMethods = false)
class HttpsConfiguration {

    private static final String BUNDLE = "livemock";

    /** Returns a customizer without an order, so that it runs after Spring Boot's own, which applies {@code server.ssl}. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableWebServerFactory> https(SelfSignedCertificate certificate) {
        return factory -> {
            if (certificate.isPresent()) {
                factory.setSslBundles(new DefaultSslBundleRegistry(BUNDLE, certificate.toBundle()));
                factory.setSsl(Ssl.forBundle(BUNDLE));
            }
        };
    }
}
