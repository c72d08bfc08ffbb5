package dev.livemock.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A request as it is sent.
 *
 * @param hasAnEnd whether every server must agree where it ends, so that others may follow it on the connection
 * @param isHead whether its answer has no body
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
record HostileRequest(byte[] bytes, boolean hasAnEnd, boolean isHead) {

    private static final int SHOWN = 2_000;
    private static final Pattern WITH_VERSION = Pattern.compile("\\S+ +\\S+ +HTTP/1\\.\\d");

    /** Returns the first line, as far as there is one. */
    String firstLine() {
        return text().lines().findFirst().orElse("");
    }

    /** Whether its first line ends before a version of HTTP. */
    boolean namesNoVersion() {
        return !WITH_VERSION.matcher(firstLine()).matches();
    }

    private String text() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Says how to send it again: the bytes to pipe through {@code base64 -d | nc localhost 8080}. */
    @Override
    public String toString() {
        String text = text().replace("\r", "\\r").replace("\n", "\\n\n");
        return text.substring(0, Math.min(text.length(), SHOWN))
                + "\n\nto send it again: echo "
                + Base64.getEncoder().encodeToString(bytes)
                + " | base64 -d | nc localhost 8080";
    }
}
