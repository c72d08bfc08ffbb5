package dev.livemock.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.livemock.fixture.ManualClock;
import dev.livemock.gateway.ApiException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalNoncesTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final ManualClock clock = new ManualClock(START);
    private final ManualClock realTime = new ManualClock(START);
    private final LocalNonces nonces = new LocalNonces(clock.clock(), realTime, 100, 250);

    @Test
    void rejectsUsedNonce() {
        nonces.use("key", "n", clock.instant());

        assertUsed("key", clock.instant());
    }

    @Test
    void acceptsSameNonceOfAnotherKey() {
        nonces.use("key", "n", clock.instant());

        assertThatCode(() -> nonces.use("another", "n", clock.instant())).doesNotThrowAnyException();
    }

    @Test
    void rejectsUsedNonceFor15Minutes() {
        nonces.use("key", "n", clock.instant());

        clock.advance(Duration.ofMinutes(15));

        assertUsed("key", clock.instant());
    }

    @Test
    void acceptsUsedNonceAfter15Minutes() {
        nonces.use("key", "n", clock.instant());

        clock.advance(Duration.ofMinutes(15).plusSeconds(1));

        assertThatCode(() -> nonces.use("key", "n", clock.instant())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT15M1S", "PT1H", "P365D"})
    void rejectsReplayAfterClockWasSetForwardAndBack(String forward) {
        Instant signed = clock.instant();
        nonces.use("key", "n", signed);

        clock.advance(Duration.parse(forward));
        nonces.use("key", "another", clock.instant());
        clock.set(signed);

        assertUsed("key", signed);
    }

    @Test
    void rejectsReplayAfterNonceWasUsedAgain() {
        Instant signed = clock.instant();
        nonces.use("key", "n", signed);
        clock.advance(Duration.ofMinutes(16));
        nonces.use("key", "n", clock.instant());

        realTime.advance(Duration.ofMinutes(31));
        clock.advance(Duration.ofMinutes(1));
        nonces.use("key", "another", clock.instant());
        clock.set(signed);

        assertUsed("key", signed);
    }

    @Test
    void deletesExpiredNoncesAfter30MinutesOfRealTime() {
        nonces.use("key", "n", clock.instant());

        clock.advance(Duration.ofMinutes(16));
        realTime.advance(Duration.ofMinutes(30));
        nonces.use("key", "second", clock.instant());
        assertThat(nonces.size()).isEqualTo(2);
        realTime.advance(Duration.ofSeconds(1));
        nonces.use("key", "third", clock.instant());

        assertThat(nonces.size()).isEqualTo(2);
    }

    @Test
    void keepsNoncesWhileClockIsFrozen() {
        Instant signed = clock.instant();
        nonces.use("key", "n", signed);

        realTime.advance(Duration.ofDays(1));

        assertUsed("key", signed);
    }

    @Test
    void rejectsReplayWhileItsTimestampIsValid() {
        Instant signedAhead = clock.instant().plus(Duration.ofMinutes(15));
        nonces.use("key", "n", signedAhead);

        clock.advance(Duration.ofMinutes(30));

        assertUsed("key", signedAhead);
    }

    @Test
    void limitsMemoryWithoutAcceptingReplays() {
        for (int i = 0; i < 1000; i++) {
            nonces.use("key", "n" + i, clock.instant());
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(nonces.size()).isLessThanOrEqualTo(100);
        for (int i = 200; i < 1000; i++) {
            Instant signed = START.plusSeconds(i);
            int replay = i;
            assertThatExceptionOfType(ApiException.class).isThrownBy(() -> nonces.use("key", "n" + replay, signed));
        }
    }

    @Test
    void acceptsCurrentTimestampsWhenFull() {
        for (int i = 0; i < 1000; i++) {
            int number = i;
            clock.advance(Duration.ofMillis(100));
            assertThatCode(() -> nonces.use("key", "n" + number, clock.instant()))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void limitsNoncesOfAllKeysTogether() {
        for (int i = 0; i < 1000; i++) {
            nonces.use("key" + i % 10, "n" + i, clock.instant());
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(nonces.size()).isLessThanOrEqualTo(250);
    }

    @Test
    void evictsNoncesOfBusiestKeyFirst() {
        Instant signed = clock.instant();
        nonces.use("quiet", "n", signed);

        for (int i = 0; i < 1000; i++) {
            clock.advance(Duration.ofMillis(100));
            nonces.use("busy" + i % 3, "n" + i, clock.instant());
        }

        assertUsed("quiet", signed);
    }

    @Test
    void deletesAllNoncesOnReset() {
        nonces.use("key", "n", clock.instant());

        nonces.reset();

        assertThat(nonces.size()).isZero();
        assertThatCode(() -> nonces.use("key", "n", clock.instant())).doesNotThrowAnyException();
    }

    private void assertUsed(String key, Instant signed) {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> nonces.use(key, "n", signed))
                .extracting(ApiException::code)
                .isEqualTo("SignatureNonceUsed");
    }
}
