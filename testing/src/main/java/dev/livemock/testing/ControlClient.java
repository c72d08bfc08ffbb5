package dev.livemock.testing;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sends requests to the control API, and converts its errors into {@link LiveMockException}s. */
final class ControlClient {

    private static final int OK = 200;

    /** Large seed documents can take minutes. */
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    /** Bypasses the proxy of the JVM, which is meant for requests to the internet. */
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();

    private final String url;
    private final @Nullable String token;

    ControlClient(String url, @Nullable String token) {
        this.url = url;
        this.token = token;
    }

    String url() {
        return url;
    }

    String get(String path, Map<String, ?> query) {
        return send("GET", path + toQuery(query), "");
    }

    <T> T get(String path, Map<String, ?> query, Class<T> type) {
        return Json.read(get(path, query), type);
    }

    <T> T post(String path, Map<String, ?> query, String body, Class<T> type) {
        return Json.read(send("POST", path + toQuery(query), body), type);
    }

    <T> T put(String path, String body, Class<T> type) {
        return Json.read(send("PUT", path, body), type);
    }

    void delete(String path) {
        send("DELETE", path, "");
    }

    private String send(String method, String pathAndQuery, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + "/_livemock/" + pathAndQuery))
                .timeout(TIMEOUT)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> response = send(request.build());
        if (response.statusCode() != OK) {
            throw errorOf(response);
        }
        return response.body();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("LiveMock at " + url + " does not respond", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("interrupted while waiting for LiveMock"));
        }
    }

    private static LiveMockException errorOf(HttpResponse<String> response) {
        ErrorResponse error = Json.tryRead(response.body(), ErrorResponse.class);
        return error == null || error.code == null
                ? new LiveMockException("HTTP " + response.statusCode(), response.body())
                : new LiveMockException(error.code, String.valueOf(error.message));
    }

    private static String toQuery(Map<String, ?> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + encode(String.valueOf(parameter.getValue())))
                        .collect(Collectors.joining("&", "?", ""));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private record ErrorResponse(
            @Nullable String code, @Nullable String message) {}
}
