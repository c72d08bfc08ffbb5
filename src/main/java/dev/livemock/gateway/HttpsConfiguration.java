package dev.livemock.gateway;

import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the web server the {@link SelfSignedCertificate}, if there is one. */
@Configuration(proxyBeanMethods = false)
class HttpsConfiguration {

    private static final String BUNDLE = "livemock";

    /** Comes after Spring Boot's own customizer, which has an order and sets what {@code server.ssl} says. */
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
