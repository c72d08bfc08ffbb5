package dev.livemock.testing;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * An answer, byte for byte.
 *
 * @param headers by name, in any case
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
public record RawResponse(int status, Map<String, List<String>> headers, byte[] body) {

    /** Returns a header, the first if there are several, or "" if there is none. */
    public String header(String name) {
        return headers.getOrDefault(name, List.of("")).get(0);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Whether the server closes the connection after it. */
    public boolean closes() {
        return header("Connection").equalsIgnoreCase("close");
    }

    public ApiResponse toApiAnswer() {
        return new ApiResponse(status, HttpHeaders.of(headers, (name, value) -> true), text());
    }
}
