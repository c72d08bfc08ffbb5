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

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> errorValve(AnswerWriter writer) {
        return factory -> factory.addContextCustomizers(context -> install(context, new ErrorValve(writer)));
    }

    private static void install(Context context, ErrorValve valve) {
        StandardHost host = (StandardHost) context.getParent();
        host.setErrorReportValveClass("");
        host.getPipeline().addValve(valve);
        host.getPipeline().addValve(new CutValve());
        host.getPipeline().addValve(new BodyValve());
    }
}
