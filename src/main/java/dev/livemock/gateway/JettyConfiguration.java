package dev.livemock.gateway;

import org.eclipse.jetty.ee11.webapp.AbstractConfiguration;
import org.eclipse.jetty.ee11.webapp.WebAppContext;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.web.server.Http2;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Configures Jetty: non-blocking loading of bodies, error responses in the format of the API, the self-signed certificate for
 * HTTPS, and HTTP/1.1 only.
 */
@Configuration(proxyBeanMethods = false)
class JettyConfiguration {

    private static final String SSL_BUNDLE = "livemock";

    /** The size of a socket's send buffer in the operating system, in bytes. The default is several megabytes. */
    private static final int SEND_BUFFER_SIZE = 128 << 10;

    /** Returns a customizer without an order, so that it runs after Spring Boot's own, which applies {@code server.ssl}. */
    @Bean
    WebServerFactoryCustomizer<JettyServletWebServerFactory> jettyCustomizer(
            ErrorTranslator translator, SelfSignedCertificate certificate) {
        JettyErrorHandler errors = new JettyErrorHandler(translator);
        return factory -> {
            rejectHttp2(factory.getHttp2());
            useCertificate(factory, certificate);
            factory.addConfigurations(errorHandling(errors));
            factory.addServerCustomizers(server -> {
                server.setErrorHandler(errors);
                loadBodies(server);
                configureHttp(server);
            });
        };
    }

    private static void rejectHttp2(@Nullable Http2 http2) {
        if (http2 != null && http2.isEnabled()) {
            throw new InvalidConfigurationPropertyValueException(
                    "server.http2.enabled", true, "LiveMock supports HTTP/1.1 only");
        }
    }

    private static void useCertificate(JettyServletWebServerFactory factory, SelfSignedCertificate certificate) {
        if (certificate.isPresent()) {
            factory.setSslBundles(new DefaultSslBundleRegistry(SSL_BUNDLE, certificate.toBundle()));
            factory.setSsl(Ssl.forBundle(SSL_BUNDLE));
        }
    }

    private static void loadBodies(Server server) {
        EagerContentHandler handler = new EagerContentHandler(new BodyLoaderFactory());
        handler.setHandler(server.getHandler());
        server.setHandler(handler);
    }

    private static void configureHttp(Server server) {
        for (Connector connector : server.getConnectors()) {
            ServerConnector tcp = (ServerConnector) connector;
            tcp.setAcceptedSendBufferSize(SEND_BUFFER_SIZE);
            HttpConfiguration http =
                    tcp.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
            acceptAnyHostOverTls(http);
            tcp.addConnectionFactory(new ApiHttpConnectionFactory(http));
        }
    }

    /**
     * Accepts hosts that are not names in the certificate, as over plain HTTP. A client that verifies the certificate also
     * verifies the name. {@code curl -k} verifies neither.
     */
    private static void acceptAnyHostOverTls(HttpConfiguration http) {
        SecureRequestCustomizer tls = http.getCustomizer(SecureRequestCustomizer.class);
        if (tls != null) {
            tls.setSniHostCheck(false);
        }
    }

    /**
     * Replaces the error handler that Spring Boot sets in the context. The handler of the server writes only the errors of requests
     * that do not reach the context.
     */
    private static AbstractConfiguration errorHandling(JettyErrorHandler errors) {
        return new AbstractConfiguration(new AbstractConfiguration.Builder()) {
            @Override
            public void configure(WebAppContext context) {
                context.setErrorHandler(errors);
            }
        };
    }
}
