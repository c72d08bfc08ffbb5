package dev.livemock.gateway;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.springframework.util.Assert;

/** Reads IP addresses without looking up host names. */
final class IpAddress {

    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";

    /** Matches only texts that {@link InetAddress} does not treat as host names. */
    private static final Pattern ADDRESS =
            Pattern.compile("(" + OCTET + "\\.){3}" + OCTET + "|[0-9A-Fa-f]*:[0-9A-Fa-f:.]*");

    private IpAddress() {}

    /**
     * Reads an IPv4 or IPv6 address.
     *
     * @throws IllegalArgumentException if the text is not an address
     */
    static InetAddress parse(String text) {
        try {
            Assert.isTrue(ADDRESS.matcher(text).matches(), () -> text + " is not an IP address");
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(text + " is not an IP address", e);
        }
    }
}
