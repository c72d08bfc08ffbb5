package dev.livemock.gateway;

import java.math.BigInteger;
import java.util.regex.Pattern;
import org.springframework.util.Assert;

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
        String prefix = slash < 0 ? Integer.toString(bits) : text.substring(slash + 1);
        Assert.isTrue(
                prefix.matches("[0-9]{1,3}") && Integer.parseInt(prefix) <= bits, () -> text + " is not an IP range");
        return new IpRange(network, Integer.parseInt(prefix));
    }

    /**
     * Returns whether an address is in this range. Ignores brackets around an IPv6 address, and its zone, such as
     * {@code %eth0}.
     *
     * @throws IllegalArgumentException if the text is not an address
     */
    public boolean contains(String address) {
        byte[] bytes = IpAddress.parse(BRACKETS_OR_ZONE.matcher(address).replaceAll(""))
                .getAddress();
        return bytes.length == network.length && prefixOf(bytes).equals(prefixOf(network));
    }

    private BigInteger prefixOf(byte[] address) {
        return new BigInteger(1, address).shiftRight(address.length * Byte.SIZE - prefixLength);
    }
}
