package dev.livemock.auth.ram;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/** An address, or a range of addresses such as {@code 10.0.0.0/8} or {@code fd00::/8}. */
final class IpRange {

    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";

    /** What cannot be taken for a name, which would be looked up. */
    private static final Pattern ADDRESS =
            Pattern.compile("(" + OCTET + "\\.){3}" + OCTET + "|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private final byte[] network;
    private final int prefixLength;

    private IpRange(byte[] network, int prefixLength) {
        this.network = network;
        this.prefixLength = prefixLength;
    }

    /**
     * Reads a range.
     *
     * @throws IllegalArgumentException if it is none
     */
    static IpRange parse(String text) {
        int slash = text.indexOf('/');
        byte[] network = parseAddress(slash < 0 ? text : text.substring(0, slash));
        int bits = network.length * Byte.SIZE;
        int prefixLength = slash < 0 ? bits : parsePrefixLength(text, text.substring(slash + 1), bits);
        return new IpRange(network, prefixLength);
    }

    private static byte[] parseAddress(String text) {
        try {
            if (ADDRESS.matcher(text).matches()) {
                return InetAddress.getByName(text).getAddress();
            }
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(text + " is not an IP address", e);
        }
        throw new IllegalArgumentException(text + " is not an IP address");
    }

    private static int parsePrefixLength(String range, String text, int bits) {
        if (text.matches("[0-9]{1,3}") && Integer.parseInt(text) <= bits) {
            return Integer.parseInt(text);
        }
        throw new IllegalArgumentException(range + " is not an IP range");
    }

    boolean contains(String address) {
        byte[] bytes = parseAddress(address);
        int whole = prefixLength / Byte.SIZE;
        int rest = prefixLength % Byte.SIZE;
        if (bytes.length != network.length || !Arrays.equals(bytes, 0, whole, network, 0, whole)) {
            return false;
        }
        int mask = 0xFF << (Byte.SIZE - rest);
        return rest == 0 || ((bytes[whole] ^ network[whole]) & mask & 0xFF) == 0;
    }
}
