package dev.livemock.gateway;

import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts {@link ErrorValve} in the place of Tomcat's own error pages, and gives each request a virtual thread where a
 * virtual thread that waits for the database leaves its processor to others: from JDK 24 on (JEP 491).
 */
@Configuration(proxyBeanMethods = false)
class TomcatConfiguration {

    private static final int FIRST_WITHOUT_PINNING = 24;

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> errorValve(AnswerWriter writer) {
        return factory -> factory.addContextCustomizers(context -> install(context, new ErrorValve(writer)));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> virtualThreads() {
        return factory -> {
            if (Runtime.version().feature() >= FIRST_WITHOUT_PINNING) {
                factory.addProtocolHandlerCustomizers(
                        handler -> handler.setExecutor(new VirtualThreadExecutor("request-")));
            }
        };
    }

    private static void install(Context context, ErrorValve valve) {
        StandardHost host = (StandardHost) context.getParent();
        host.setErrorReportValveClass("");
        host.getPipeline().addValve(valve);
    }
}
