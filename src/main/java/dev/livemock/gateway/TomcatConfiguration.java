package dev.livemock.gateway;

import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts {@link ErrorValve} in the place of Tomcat's own error pages, and other valves behind it; bounds the wait for bodies. */
@Configuration(proxyBeanMethods = false)
class TomcatConfiguration {

    /** How long a thread waits for the next part of a body. Between requests and for headers, no thread waits. */
    private static final int BODY_TIMEOUT_MILLIS = 5_000;

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> errorValve(AnswerWriter writer) {
        return factory -> factory.addContextCustomizers(context -> install(context, new ErrorValve(writer)));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bodyTimeout() {
        return factory -> factory.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                http.setDisableUploadTimeout(false);
                http.setConnectionUploadTimeout(BODY_TIMEOUT_MILLIS);
            }
        });
    }

    private static void install(Context context, ErrorValve valve) {
        StandardHost host = (StandardHost) context.getParent();
        host.setErrorReportValveClass("");
        host.getPipeline().addValve(valve);
        host.getPipeline().addValve(new CutValve());
        host.getPipeline().addValve(new AbandonValve());
    }
}
