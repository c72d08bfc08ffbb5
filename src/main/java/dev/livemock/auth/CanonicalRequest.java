package dev.livemock.auth;

import dev.livemock.gateway.Parameters;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The canonical request that a version 3 signature covers.
 *
 * @param method the HTTP method
 * @param path the path as it was sent
 * @param query the query parameters, without the form parameters
 * @param signedHeaders the names of the signed headers, in lower case
 * @param headers returns the values of a header by its name
 * @param bodyHash the SHA-256 hash of the body, in hexadecimal digits
 */
record CanonicalRequest(
        String method,
        String path,
        Parameters query,
        List<String> signedHeaders,
        Function<String, List<String>> headers,
        String bodyHash) {

    static final String ALGORITHM = "ACS3-HMAC-SHA256";

    /** Splits the {@code SignedHeaders} field of an {@code Authorization} header. */
    static List<String> splitSignedHeaders(String signedHeaders) {
        return List.of(signedHeaders.toLowerCase(Locale.ROOT).split(";"));
    }

    String text() {
        List<String> sorted = signedHeaders.stream().sorted().toList();
        String headerLines = sorted.stream()
                .map(name -> name + ":" + headerValue(name) + "\n")
                .collect(Collectors.joining());
        String canonicalQuery = PercentEncoder.encodeSorted(query.stream());
        return String.join("\n", method, path, canonicalQuery, headerLines, String.join(";", sorted), bodyHash);
    }

    String stringToSign() {
        return ALGORITHM + "\n" + Sha256.hex(text().getBytes(StandardCharsets.UTF_8));
    }

    private String headerValue(String name) {
        return headers.apply(name).stream().map(String::strip).sorted().collect(Collectors.joining(","));
    }
}
