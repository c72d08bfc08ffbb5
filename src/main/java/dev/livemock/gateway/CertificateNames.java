package dev.livemock.gateway;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** The host names and addresses that the self-signed certificate is valid for. */
final class CertificateNames {

    /** Includes the name under which containers reach their host, and the usual name of a LiveMock container. */
    private static final List<String> DEFAULT_NAMES =
            List.of("localhost", "host.docker.internal", "livemock", "127.0.0.1", "::1");

    private static final String LABEL = "[a-z0-9]([a-z0-9-]*[a-z0-9])?";
    private static final Pattern HOST_NAME = Pattern.compile("(\\*\\.)?" + LABEL + "(\\." + LABEL + ")*");

    private final Set<String> required;

    /**
     * Combines the default names and those of the setting.
     *
     * @throws InvalidConfigurationPropertyValueException if a name is neither a host name nor an IP address
     */
    CertificateNames(HttpsSettings settings) {
        this.required = Stream.concat(
                        DEFAULT_NAMES.stream().map(CertificateNames::normalize),
                        settings.names().stream().map(CertificateNames::parse))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String parse(String name) {
        String normalized = normalize(name);
        if (!isAddress(normalized) && !HOST_NAME.matcher(normalized).matches()) {
            throw new InvalidConfigurationPropertyValueException(
                    "livemock.https-names",
                    name,
                    "must be an IP address, or a host name of letters, digits, hyphens and dots; separate several"
                            + " with commas");
        }
        return normalized;
    }

    /** Returns the names, including the host name of this machine, as the value of {@code keytool -ext}. */
    String toExtension() {
        Set<String> names = new LinkedHashSet<>(required);
        names.add(hostName());
        return names.stream()
                .map(name -> (isAddress(name) ? "ip:" : "dns:") + name)
                .collect(Collectors.joining(",", "san=", ""));
    }

    /** Returns the host name of this machine, or {@code localhost} if it is not valid in a certificate. */
    private static String hostName() {
        try {
            String name = normalize(InetAddress.getLocalHost().getHostName());
            return HOST_NAME.matcher(name).matches() ? name : "localhost";
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    /**
     * Returns whether a certificate has not expired and contains all names. The host name of this machine is not required, since
     * it changes with each container.
     */
    boolean areValidIn(X509Certificate certificate) {
        try {
            certificate.checkValidity();
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names != null
                    && names.stream()
                            .map(name -> normalize(name.get(1).toString()))
                            .collect(Collectors.toSet())
                            .containsAll(required);
        } catch (CertificateException e) {
            return false;
        }
    }

    private static String normalize(String name) {
        return isAddress(name) ? IpAddress.parse(name).getHostAddress() : name.toLowerCase(Locale.ROOT);
    }

    private static boolean isAddress(String name) {
        try {
            IpAddress.parse(name);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
