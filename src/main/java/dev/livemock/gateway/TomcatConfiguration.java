package dev.livemock.gateway;

import dev.livemock.gateway.body.BodyValve;
import dev.livemock.startup.StartRefusedException;
import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Http2;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tomcat as LiveMock needs it: its own answers to what Tomcat refuses, little room for chunks' extras, HTTP/1.1 only. */
@Configuration(proxyBeanMethods = false)
class TomcatConfiguration {

    /** What browsers, Node.js and Python leave as it is in a query, though it should be percent-encoded. */
    private static final String UNENCODED = "\"<>[\\]^`{|}";

    /** In bytes. */
    private static final String LARGEST_EXTRA = "256";

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> errorValve(AnswerWriter writer) {
        return factory -> factory.addContextCustomizers(context -> install(context, new ErrorValve(writer)));
    }

    /** No client of the API sends extensions or trailers; byte by byte they would take a place among the {@link ChunkedBodies}. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> chunks() {
        return factory -> factory.addConnectorCustomizers(connector -> {
            connector.setProperty("maxExtensionSize", LARGEST_EXTRA);
            connector.setProperty("maxTrailerSize", LARGEST_EXTRA);
        });
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> queries() {
        return factory ->
                factory.addConnectorCustomizers(connector -> connector.setProperty("relaxedQueryChars", UNENCODED));
    }

    /** The jar has nothing of HTTP/2, see the pom. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> protocol() {
        return factory -> {
            Http2 http2 = factory.getHttp2();
            if (http2 != null && http2.isEnabled()) {
                throw StartRefusedException.ofSetting("server.http2.enabled", true, "LiveMock speaks HTTP/1.1 only.");
            }
        };
    }

    private static void install(Context context, ErrorValve valve) {
        StandardHost host = (StandardHost) context.getParent();
        host.setErrorReportValveClass("");
        host.getPipeline().addValve(valve);
        host.getPipeline().addValve(new CutValve());
        host.getPipeline().addValve(new BodyValve(request -> Cut.of(request) != null));
    }
}
