package dev.livemock.gateway;

import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts {@link ErrorValve} in the place of Tomcat's own error pages, and other valves behind it. */
@Configuration(proxyBeanMethods = false)
class TomcatConfiguration {

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

    private static void install(Context context, ErrorValve valve) {
        StandardHost host = (StandardHost) context.getParent();
        host.setErrorReportValveClass("");
        host.getPipeline().addValve(valve);
        host.getPipeline().addValve(new CutValve());
        host.getPipeline().addValve(new BodyValve());
    }
}
