package dev.livemock.testing;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A raw HTTP response.
 *
 * @param headers the headers by name; the map is case-insensitive
 */
@SuppressWarnings("ArrayRecordComponent") // instances are never compared
public record RawResponse(int status, Map<String, List<String>> headers, byte[] body) {

    /** Returns the value of the first header with a name. Returns an empty string if there is no such header. */
    public String header(String name) {
        return headers.getOrDefault(name, List.of("")).get(0);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Returns whether the server closes the connection after this response. */
    public boolean closes() {
        return header("Connection").equalsIgnoreCase("close");
    }

    public ApiResponse toApiResponse() {
        return new ApiResponse(status, HttpHeaders.of(headers, (name, value) -> true), text());
    }
}
