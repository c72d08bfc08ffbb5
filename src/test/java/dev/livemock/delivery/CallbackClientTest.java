package dev.livemock.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.CallbackReceiver;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class CallbackClientTest {

    private static final Instant EVENT_TIME = Instant.parse("2026-01-02T03:04:05.678Z");
    private static final long NOW = 1_800_000_000L;
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(NOW).plusMillis(999), ZoneOffset.UTC);

    private final CallbackReceiver receiver = new CallbackReceiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void addsParametersToQueryOfUrl() {
        send(receiver.url(), "key", "ann");

        assertThat(receivedUri())
                .hasToString(
                        "/hook?source=livemock&action=join_group&appId=app&time=1767323045678&groupId=g&userId=ann");
    }

    @Test
    void addsQueryToUrlWithoutQuery() {
        send(urlWithoutQuery(), "key", "ann");

        assertThat(receivedUri())
                .hasToString("/hook?action=join_group&appId=app&time=1767323045678&groupId=g&userId=ann");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b&c=d", "ü中", "a+b%20", "#/?:@\"<>\\^`{|}", "😀"})
    void encodesParameters(String userId) {
        send(receiver.url(), "key", userId);

        assertThat(receiver.received().get(0).parameter("userId")).isEqualTo(userId);
        assertThat(receivedUri().getRawQuery()).matches("[A-Za-z0-9%=&_.~-]+");
    }

    @Test
    void signsUrlTimestampAndKey() throws GeneralSecurityException {
        CallbackAttempt attempt = send(receiver.url(), "key", "ann");

        String signature = md5(receiver.url() + "|" + NOW + "|key");
        CallbackReceiver.Received callback = receiver.received().get(0);
        assertThat(callback.header("ALI-IM-TIMESTAMP")).isEqualTo(Long.toString(NOW));
        assertThat(callback.header("ALI-IM-SIGNATURE")).isEqualTo(signature);
        assertThat(attempt.url()).isEqualTo(receiver.url().replaceFirst("/hook.*", "") + callback.uri());
        assertThat(attempt.time()).isEqualTo(Instant.ofEpochSecond(NOW));
        assertThat(attempt.signature()).isEqualTo(signature);
    }

    private static String md5(String text) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void sendsNoSignatureWithoutKey() {
        CallbackAttempt attempt = send(urlWithoutQuery(), null, "ann");

        CallbackReceiver.Received callback = receiver.received().get(0);
        assertThat(callback.header("ALI-IM-TIMESTAMP")).isEqualTo(Long.toString(NOW));
        assertThat(callback.headers()).doesNotContainKey("Ali-im-signature");
        assertThat(attempt.signature()).isNull();
        assertThat(attempt.accepted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"code\":200}", " {\"message\":\"ok\", \"code\" : 200}\n"})
    void isAcceptedByCode200(String body) {
        receiver.setResponder(CallbackReceiver.respond(200, body));

        CallbackAttempt attempt = send(receiver.url(), "key", "ann");

        assertThat(attempt.accepted()).isTrue();
        assertThat(attempt.status()).isEqualTo(200);
        assertThat(attempt.body()).isEqualTo(body);
        assertThat(attempt.error()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            500 | {"code":200}
            201 | {"code":200}
            404 | not found
            200 | {"code":500}
            200 | {"code":"200"}
            200 | {"code":200.5}
            200 | {"Code":200}
            200 | {"code":200
            200 | {"result":{"code":200}}
            200 | [{"code":200}]
            200 | 200
            200 | null
            200 | OK
            200 | ``
            """)
    void isNotAcceptedByOtherResponses(int status, String body) {
        receiver.setResponder(CallbackReceiver.respond(status, body));

        CallbackAttempt attempt = send(receiver.url(), "key", "ann");

        assertThat(attempt.accepted()).isFalse();
        assertThat(attempt.status()).isEqualTo(status);
        assertThat(attempt.body()).isEqualTo(body);
        assertThat(attempt.error()).isNull();
    }

    @Test
    void doesNotFollowRedirects() {
        receiver.setResponder((callback, exchange) -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });

        CallbackAttempt attempt = send(receiver.url(), "key", "ann");

        assertThat(attempt.accepted()).isFalse();
        assertThat(attempt.status()).isEqualTo(302);
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void truncatesLongResponse() {
        receiver.setResponder(CallbackReceiver.respond(200, "x".repeat(1_000_000)));

        assertThat(send(receiver.url(), "key", "ann").body()).isEqualTo("x".repeat(500));
    }

    @Test
    void reportsRefusedConnection() {
        receiver.close();

        CallbackAttempt attempt = send(receiver.url(), "key", "ann");

        assertFailed(attempt);
        assertThat(attempt.error()).isEqualTo("the connection cannot be established");
    }

    @Test
    void reportsClosedConnection() {
        receiver.setResponder(CallbackReceiver.CLOSE);

        assertFailed(send(receiver.url(), "key", "ann"));
    }

    @Test
    void reportsResponsesThatDoNotEndWithinFiveSeconds() throws InterruptedException {
        CountDownLatch disconnected = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        receiver.setResponder((callback, exchange) -> {
            if (callback.parameter("userId").equals("silent")) {
                CallbackReceiver.ACCEPT.after(done).respond(callback, exchange);
                return;
            }
            exchange.sendResponseHeaders(200, 0);
            try {
                while (true) {
                    exchange.getResponseBody().write(new byte[1_000]);
                }
            } catch (IOException e) {
                disconnected.countDown();
            }
        });

        CompletableFuture<CallbackAttempt> silent =
                CompletableFuture.supplyAsync(() -> send(receiver.url(), "key", "silent"));
        CallbackAttempt endless = send(receiver.url(), "key", "endless");
        disconnected.await();

        assertFailed(endless);
        assertThat(endless.error()).isEqualTo("no complete response within 5 seconds");
        assertThat(silent.join().error()).isEqualTo("no complete response within 5 seconds");
        done.countDown();
    }

    private static void assertFailed(CallbackAttempt attempt) {
        assertThat(attempt.accepted()).isFalse();
        assertThat(attempt.status()).isNull();
        assertThat(attempt.body()).isNull();
        assertThat(attempt.error()).isNotEmpty();
    }

    private static CallbackAttempt send(String url, @Nullable String key, String userId) {
        return send(new CallbackClient(url, key, CLOCK), userId);
    }

    private static CallbackAttempt send(CallbackClient client, String userId) {
        Callback callback = new Callback(
                1, CallbackAction.JOIN_GROUP, "app", "g", userId, EVENT_TIME, CallbackStatus.WAITING, List.of());
        try {
            return client.send(callback);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String urlWithoutQuery() {
        return receiver.url().replaceFirst("\\?.*", "");
    }

    private URI receivedUri() {
        return receiver.received().get(0).uri();
    }
}
