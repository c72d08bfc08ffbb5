package dev.livemock.delivery;

import java.io.ByteArrayOutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.DigestUtils;
import org.springframework.web.util.UriUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.IntNode;

/** Sends callbacks to the configured URL. It neither follows redirects nor uses a proxy, so no other URL is called. */
final class CallbackClient {

    static final String TIMESTAMP = "ALI-IM-TIMESTAMP";
    static final String SIGNATURE = "ALI-IM-SIGNATURE";

    /** The maximum duration of a request with its response. */
    static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final String url;
    private final @Nullable String key;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();

    CallbackClient(String url, @Nullable String key, Clock clock) {
        this.url = url;
        this.key = key;
        this.clock = clock;
    }

    /** Sends a callback and waits for the response. */
    CallbackAttempt send(Callback callback) throws InterruptedException {
        Instant time = Instant.ofEpochSecond(clock.instant().getEpochSecond());
        String signature = key == null ? null : sign(time.getEpochSecond(), key);
        URI uri = uriOf(callback);
        long start = System.nanoTime();
        Outcome outcome = exchange(request(uri, time, signature));
        return new CallbackAttempt(
                time,
                uri.toString(),
                signature,
                outcome.status,
                outcome.shownBody(),
                outcome.error,
                outcome.isAccepted(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    private Outcome exchange(HttpRequest request) throws InterruptedException {
        BodyStart body = new BodyStart();
        CompletableFuture<HttpResponse<Void>> sent =
                http.sendAsync(request, BodyHandlers.ofByteArrayConsumer(part -> part.ifPresent(body::add)));
        try {
            int status = sent.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            return new Outcome(status, body.text(), null);
        } catch (TimeoutException e) {
            return Outcome.failure("no complete response within " + TIMEOUT.toSeconds() + " seconds");
        } catch (ExecutionException e) {
            return Outcome.failure(reasonOf(Objects.requireNonNullElse(e.getCause(), e)));
        } finally {
            sent.cancel(true);
        }
    }

    private static HttpRequest request(URI uri, Instant time, @Nullable String signature) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).header(TIMESTAMP, Long.toString(time.getEpochSecond()));
        if (signature != null) {
            request.header(SIGNATURE, signature);
        }
        return request.build();
    }

    private String sign(long timestamp, String secret) {
        String text = url + "|" + timestamp + "|" + secret;
        return DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private URI uriOf(Callback callback) {
        String query = "action=%s&appId=%s&time=%s&groupId=%s&userId=%s"
                .formatted(UriUtils.encodeUriVariables(
                        callback.action().parameter(),
                        callback.appId(),
                        callback.time().toEpochMilli(),
                        callback.groupId(),
                        callback.userId()));
        return URI.create(url + (url.contains("?") ? "&" : "?") + query);
    }

    private static String reasonOf(Throwable failure) {
        if (failure instanceof ConnectException) {
            return "the connection cannot be established";
        }
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    /**
     * The outcome of a request.
     *
     * @param status the HTTP status, or null if there was no complete response
     * @param body the body, or null if there was no complete response
     * @param error the reason why there was no complete response, or null
     */
    private record Outcome(
            @Nullable Integer status,
            @Nullable String body,
            @Nullable String error) {

        private static final int OK = 200;
        private static final int MAX_SHOWN = 500;

        static Outcome failure(String error) {
            return new Outcome(null, null, error);
        }

        /** Returns whether the response is 200 with the JSON {@code {"code":200}}, which may have more fields. */
        boolean isAccepted() {
            try {
                return body != null
                        && status != null
                        && status == OK
                        && JsonMapper.shared().readTree(body).path("code").equals(IntNode.valueOf(OK));
            } catch (JacksonException e) {
                return false;
            }
        }

        @Nullable String shownBody() {
            return body == null
                    ? null
                    : body.substring(
                            0, body.offsetByCodePoints(0, Math.min(MAX_SHOWN, body.codePointCount(0, body.length()))));
        }
    }

    /** The first 64 KiB of a response body. The rest is discarded. */
    private static final class BodyStart {

        private static final int MAX_LENGTH = 64 << 10;

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        synchronized void add(byte[] part) {
            bytes.write(part, 0, Math.min(part.length, MAX_LENGTH - bytes.size()));
        }

        synchronized String text() {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
