package dev.livemock;

import dev.livemock.auth.AuthSettings;
import dev.livemock.control.ControlSettings;
import dev.livemock.control.DataStatisticsService;
import dev.livemock.gateway.SelfSignedCertificate;
import dev.livemock.storage.Storage;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says in one line, once LiveMock is ready, where it is and what it has. */
@Component
class StartupLog {

    private static final Logger log = LoggerFactory.getLogger(LiveMock.class);

    private final Environment environment;
    private final ServerProperties server;
    private final SelfSignedCertificate certificate;
    private final AuthSettings auth;
    private final ControlSettings control;
    private final Storage storage;
    private final DataStatisticsService statistics;
    private volatile @Nullable Duration timeTaken;

    StartupLog(
            Environment environment,
            ServerProperties server,
            SelfSignedCertificate certificate,
            AuthSettings auth,
            ControlSettings control,
            Storage storage,
            DataStatisticsService statistics) {
        this.environment = environment;
        this.server = server;
        this.certificate = certificate;
        this.auth = auth;
        this.control = control;
        this.storage = storage;
        this.statistics = statistics;
    }

    @EventListener
    void noteTime(ApplicationReadyEvent event) {
        timeTaken = event.getTimeTaken();
    }

    /** Comes last, so that whoever waits for the line finds LiveMock ready. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void report(AvailabilityChangeEvent<ReadinessState> event) {
        if (event.getState() != ReadinessState.ACCEPTING_TRAFFIC) {
            return;
        }
        String counts = statistics.summary();
        String port = environment.getProperty("local.server.port", "?");
        if (certificate.isPresent()) {
            log.info(
                    "HTTPS has a self-signed certificate that clients must trust: {} > livemock.pem; its SHA-256 fingerprint"
                            + " is {}",
                    downloadFrom("localhost:" + port),
                    certificate.fingerprint());
        }
        log.info(
                "Ready at {}://localhost:{} after {} s; auth mode {}; data {}; {}",
                certificate.isPresent() || Ssl.isEnabled(server.getSsl()) ? "https" : "http",
                port,
                timeTaken == null ? "?" : String.format(Locale.ROOT, "%.1f", timeTaken.toMillis() / 1000.0),
                auth.mode().name().toLowerCase(Locale.ROOT),
                storage.description(),
                counts);
    }

    /** Without the control API the certificate can only be read from the connection. */
    private String downloadFrom(String host) {
        return control.enabled()
                ? "curl -k https://" + host + "/_livemock/certificate"
                : "keytool -printcert -rfc -sslserver " + host;
    }
}
