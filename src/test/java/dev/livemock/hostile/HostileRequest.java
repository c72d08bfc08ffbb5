package dev.livemock.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The bytes of a request.
 *
 * @param hasDefiniteEnd whether the end of the request is unambiguous, so that others may follow on the same connection
 * @param isHead whether it is a HEAD request, whose response has no body
 */
@SuppressWarnings("ArrayRecordComponent") // instances are never compared
record HostileRequest(byte[] bytes, boolean hasDefiniteEnd, boolean isHead) {

    private static final int MAX_SHOWN = 2_000;
    private static final Pattern WITH_VERSION = Pattern.compile("\\S+ +\\S+ +HTTP/1\\.\\d");

    /** Returns the first line, which may be empty. */
    String firstLine() {
        return text().lines().findFirst().orElse("");
    }

    /** Whether the first line contains no HTTP version. */
    boolean hasNoHttpVersion() {
        return !WITH_VERSION.matcher(firstLine()).matches();
    }

    private String text() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Returns the request with a shell command that sends it again. */
    @Override
    public String toString() {
        String text = text().replace("\r", "\\r").replace("\n", "\\n\n");
        return text.substring(0, Math.min(text.length(), MAX_SHOWN))
                + "\n\nto send it again: echo "
                + Base64.getEncoder().encodeToString(bytes)
                + " | base64 -d | nc localhost 8080";
    }
}
