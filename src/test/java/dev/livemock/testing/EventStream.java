package dev.livemock.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads Server-Sent Events. */
public final class EventStream implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int UNAVAILABLE = 503;
    private static final String DATA = "data: ";

    private final HttpResponse<InputStream> response;
    private final BufferedReader reader;
    private String lastEventId = "";

    private EventStream(HttpResponse<InputStream> response) {
        this.response = response;
        this.reader = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    private static EventStream request(HttpRequest.Builder request) {
        try {
            return new EventStream(
                    HTTP.send(request.setHeader("Accept", "text/event-stream").build(), BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Opens a stream, and waits for the comment in its first line. The stream contains all later events. If too many streams
     * are open, waits until LiveMock notices that other streams have been closed.
     */
    public static EventStream open(ApiClient api, String pathAndQuery) {
        EventStream stream = openWithEvents(api, pathAndQuery);
        assertThat(stream.line()).isEqualTo(":");
        assertThat(stream.line()).isEmpty();
        return stream;
    }

    /** Opens a stream that starts with events, and waits for the headers of the response. */
    public static EventStream openWithEvents(ApiClient api, String pathAndQuery) {
        return openWithEvents(api.request(pathAndQuery));
    }

    /** Closes this stream, and opens a stream of the events after the last one, as a browser does after a connection loss. */
    public EventStream reopen(ApiClient api, String pathAndQuery) {
        close();
        return openWithEvents(api.request(pathAndQuery).header("Last-Event-ID", lastEventId));
    }

    private static EventStream openWithEvents(HttpRequest.Builder request) {
        List<EventStream> opened = new ArrayList<>();
        Await.until(
                () -> {
                    opened.add(0, request(request));
                    return opened.get(0).response.statusCode() != UNAVAILABLE;
                },
                () -> "a stream is available");
        EventStream stream = opened.get(0);
        assertThat(stream.response.statusCode()).isEqualTo(200);
        assertThat(stream.response.headers().firstValue("content-type").orElse(""))
                .startsWith("text/event-stream");
        return stream;
    }

    /** Waits for the next event, and returns its data. Skips comments. */
    public JsonNode next() {
        String id = line();
        while (id.equals(":")) {
            assertThat(line()).isEmpty();
            id = line();
        }
        assertThat(id).matches("id: [0-9]+");
        lastEventId = id.substring("id: ".length());
        String data = line();
        assertThat(data).startsWith(DATA);
        assertThat(line()).isEmpty();
        return JsonMapper.shared().readTree(data.substring(DATA.length()));
    }

    private String line() {
        try {
            return Objects.requireNonNull(reader.readLine(), "the stream has ended");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes the connection. */
    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
