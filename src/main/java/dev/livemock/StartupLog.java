package dev.livemock;

import dev.livemock.auth.AuthSettings;
import dev.livemock.control.ControlSettings;
import dev.livemock.gateway.SelfSignedCertificate;
import dev.livemock.group.OverviewService;
import dev.livemock.storage.Storage;
import java.net.Inet6Address;
import java.net.InetAddress;
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

/** Logs the address, the auth mode and the amount of data in one line as soon as LiveMock is ready. */
@Component
class StartupLog {

    private static final Logger log = LoggerFactory.getLogger(LiveMock.class);

    private final Environment environment;
    private final ServerProperties server;
    private final SelfSignedCertificate certificate;
    private final AuthSettings auth;
    private final ControlSettings control;
    private final Storage storage;
    private final OverviewService overview;
    private volatile @Nullable Duration timeTaken;

    StartupLog(
            Environment environment,
            ServerProperties server,
            SelfSignedCertificate certificate,
            AuthSettings auth,
            ControlSettings control,
            Storage storage,
            OverviewService overview) {
        this.environment = environment;
        this.server = server;
        this.certificate = certificate;
        this.auth = auth;
        this.control = control;
        this.storage = storage;
        this.overview = overview;
    }

    @EventListener
    void recordTimeTaken(ApplicationReadyEvent event) {
        timeTaken = event.getTimeTaken();
    }

    /** Runs after all other listeners, so that LiveMock is ready when the line appears. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void logReady(AvailabilityChangeEvent<ReadinessState> event) {
        if (event.getState() != ReadinessState.ACCEPTING_TRAFFIC) {
            return;
        }
        String counts = overview.summary();
        String host = hostOf(server.getAddress()) + ":" + environment.getProperty("local.server.port", "?");
        if (certificate.isPresent()) {
            log.info(
                    "HTTPS uses a self-signed certificate, which clients must trust. Download: {} > livemock.pem. SHA-256"
                            + " fingerprint: {}",
                    downloadCommand(host),
                    certificate.fingerprint());
        }
        log.info(
                "Ready at {}://{} after {} s; auth mode {}; data {}; {}",
                certificate.isPresent() || Ssl.isEnabled(server.getSsl()) ? "https" : "http",
                host,
                timeTaken == null ? "?" : String.format(Locale.ROOT, "%.1f", timeTaken.toMillis() / 1000.0),
                auth.mode().name().toLowerCase(Locale.ROOT),
                storage.description(),
                counts);
    }

    /**
     * Returns the host of the URL: {@code localhost} if LiveMock listens on 127.0.0.1 or on all addresses, or else the address
     * that LiveMock listens on.
     */
    static String hostOf(@Nullable InetAddress address) {
        if (address == null
                || address.isAnyLocalAddress()
                || address.getHostAddress().equals("127.0.0.1")) {
            return "localhost";
        }
        return address instanceof Inet6Address ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
    }

    /**
     * Returns the command that downloads the certificate. If the control API is disabled, the command reads the certificate
     * from a TLS connection.
     */
    private String downloadCommand(String host) {
        return control.enabled()
                ? "curl -k https://" + host + "/_livemock/certificate"
                : "keytool -printcert -rfc -sslserver " + host;
    }
}
