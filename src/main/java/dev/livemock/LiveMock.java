package dev.livemock;

import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.webmvc.autoconfigure.WebMvcObservationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.repository.config.BootstrapMode;

/**
 * A local emulator of ApsaraVideo Live's message groups. Left out of Spring Boot is what the gateway does itself: errors,
 * and counting and timing requests. Repositories are created after the other beans, and have no transactions of their own: the
 * services have them.
 */
@EnableJpaRepositories(bootstrapMode = BootstrapMode.DEFERRED, enableDefaultTransactions = false)
@SpringBootApplication(exclude = {ErrorMvcAutoConfiguration.class, WebMvcObservationAutoConfiguration.class})
public class LiveMock {

    public static void main(String[] args) {
        if (isInJar() && System.getProperty(AotDetector.AOT_ENABLED) == null) {
            System.setProperty(AotDetector.AOT_ENABLED, "true");
        }
        SpringApplication application = new SpringApplication(LiveMock.class);
        new OutOfMemoryExit().watch(application);
        application.run(args);
    }

    /** In the jar the beans that the build worked out are those of the code; beside it they may be of an earlier build. */
    private static boolean isInJar() {
        return LiveMock.class.getPackage().getImplementationTitle() != null;
    }
}
