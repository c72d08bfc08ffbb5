package dev.livemock;

import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.webmvc.autoconfigure.WebMvcObservationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.repository.config.BootstrapMode;

/**
 * The main class of LiveMock, a local emulator of the message groups of ApsaraVideo Live.
 *
 * <p>The auto-configurations for errors and request metrics are excluded, since the gateway handles both. Repositories are
 * initialized after the other beans. The services start transactions, the repositories do not.
 */
@EnableJpaRepositories(bootstrapMode = BootstrapMode.DEFERRED, enableDefaultTransactions = false)
@SpringBootApplication(exclude = {ErrorMvcAutoConfiguration.class, WebMvcObservationAutoConfiguration.class})
public class LiveMock {

    /** The references in 64 bytes, the line size that Jetty assumes. Otherwise, Jetty starts JMX to ask for their size. */
    private static final String REFERENCES_PER_CACHE_LINE = "16";

    /** Starts the server, or prints the {@link Usage} if the arguments request it. */
    public static void main(String[] args) {
        if (Usage.isRequested(args)) {
            System.out.print(Usage.text(System.getenv(), args));
            return;
        }
        if (isInJar() && System.getProperty(AotDetector.AOT_ENABLED) == null) {
            System.setProperty(AotDetector.AOT_ENABLED, "true");
        }
        System.setProperty("org.eclipse.jetty.util.referencesPerCacheLine", REFERENCES_PER_CACHE_LINE);
        SpringApplication application = new SpringApplication(LiveMock.class);
        new OutOfMemoryExit().watch(application);
        application.run(args);
    }

    /**
     * Returns whether LiveMock runs from the jar. If it does not, Spring must not use the classes that AOT processing has
     * generated, since they may be those of an earlier build.
     */
    private static boolean isInJar() {
        return LiveMock.class.getPackage().getImplementationTitle() != null;
    }
}
