package dev.livemock.gateway;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.regex.Pattern;

/** An IP address, or a range of addresses such as {@code 10.0.0.0/8} or {@code fd00::/8}. */
public final class IpRange {

    private static final Pattern BRACKETS_OR_ZONE = Pattern.compile("[\\[\\]]|%[^\\]]*");

    private final byte[] network;
    private final int prefixLength;

    private IpRange(byte[] network, int prefixLength) {
        this.network = network;
        this.prefixLength = prefixLength;
    }

    /**
     * Parses a range.
     *
     * @throws IllegalArgumentException if the text is neither an address nor a range
     */
    public static IpRange parse(String text) {
        int slash = text.indexOf('/');
        byte[] network =
                IpAddress.parse(slash < 0 ? text : text.substring(0, slash)).getAddress();
        int bits = network.length * Byte.SIZE;
        int prefixLength = slash < 0 ? bits : parsePrefixLength(text, text.substring(slash + 1), bits);
        return new IpRange(network, prefixLength);
    }

    private static int parsePrefixLength(String range, String text, int bits) {
        if (text.matches("[0-9]{1,3}") && Integer.parseInt(text) <= bits) {
            return Integer.parseInt(text);
        }
        throw new IllegalArgumentException(range + " is not an IP range");
    }

    /**
     * Returns whether an address is in this range. Ignores brackets around an IPv6 address, and its zone, such as
     * {@code %eth0}.
     *
     * @throws IllegalArgumentException if the text is not an address
     */
    public boolean contains(String address) {
        return contains(IpAddress.parse(BRACKETS_OR_ZONE.matcher(address).replaceAll("")));
    }

    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == network.length && prefixOf(bytes).equals(prefixOf(network));
    }

    private BigInteger prefixOf(byte[] address) {
        return new BigInteger(1, address).shiftRight(address.length * Byte.SIZE - prefixLength);
    }
}
