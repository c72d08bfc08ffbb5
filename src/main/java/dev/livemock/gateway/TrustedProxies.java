package dev.livemock.gateway;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** The proxies whose {@code X-Forwarded-*} headers are trusted. */
final class TrustedProxies {

    /** An IPv4 address, or an IPv6 address in brackets. Some proxies add a port: {@code 1.2.3.4:5678}, {@code [::1]:5678}. */
    private static final Pattern ADDRESS = Pattern.compile("^(?:([0-9.]+)|\\[([^\\]]+)])(:[0-9]+)?$");

    private final List<IpRange> ranges;

    /**
     * Reads the setting.
     *
     * @throws InvalidConfigurationPropertyValueException if a proxy is neither an IP address nor a range
     */
    TrustedProxies(ProxySettings settings) {
        this.ranges =
                settings.trustedProxies().stream().map(TrustedProxies::parse).toList();
    }

    private static IpRange parse(String proxy) {
        try {
            return IpRange.parse(proxy);
        } catch (IllegalArgumentException e) {
            throw new InvalidConfigurationPropertyValueException(
                    "livemock.trusted-proxies",
                    proxy,
                    "must be an IP address or a range such as 10.0.0.0/8; separate several with commas");
        }
    }

    boolean isEmpty() {
        return ranges.isEmpty();
    }

    boolean trusts(String address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    /**
     * Returns the address of the client: the last address that a trusted proxy reports and that is not a trusted proxy itself.
     * If all addresses are trusted proxies, returns the first one. Ignores an entry that is not an IP address, and all entries
     * before it.
     *
     * @param peer the remote address of the connection, which is a trusted proxy
     * @param forwardedFor the addresses of {@code X-Forwarded-For}; each proxy appends the address of its own client
     */
    String clientOf(String peer, List<String> forwardedFor) {
        String client = peer;
        for (int i = forwardedFor.size() - 1; i >= 0 && trusts(client); i--) {
            try {
                client = normalize(forwardedFor.get(i));
            } catch (IllegalArgumentException e) {
                return client;
            }
        }
        return client;
    }

    private static String normalize(String address) {
        return IpAddress.parse(ADDRESS.matcher(address).replaceFirst("$1$2")).getHostAddress();
    }
}
