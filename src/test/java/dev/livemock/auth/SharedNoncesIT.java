package dev.livemock.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.livemock.fixture.ManualClock;
import dev.livemock.fixture.OnlyOnPostgres;
import dev.livemock.fixture.ServerTest;
import dev.livemock.gateway.ApiException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The nonces in the database, used by two instances that simulate two processes. */
@ServerTest
@OnlyOnPostgres
class SharedNoncesIT {

    @Autowired
    private ManualClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private final ManualClock realTime = new ManualClock(Instant.parse("2026-01-01T00:00:00Z"));

    private Nonces nonces;

    @BeforeEach
    void deleteAll() {
        nonces = nonces();
        nonces.reset();
    }

    private Nonces nonces() {
        return new SharedNonces(jdbc, clock.clock(), realTime);
    }

    @Test
    void rejectsNonceUsedInAnotherInstance() {
        nonces.use("key", "n", clock.instant());

        assertUsed(clock.instant());
    }

    @Test
    void acceptsSameNonceOfAnotherKey() {
        nonces.use("key", "n", clock.instant());

        assertThatCode(() -> nonces.use("another", "n", clock.instant())).doesNotThrowAnyException();
    }

    @Test
    void rejectsUsedNonceForExactly15Minutes() {
        nonces.use("key", "n", clock.instant());

        clock.advance(Duration.ofMinutes(15));
        assertUsed(clock.instant());
        clock.advance(Duration.ofSeconds(1));

        assertThatCode(() -> nonces().use("key", "n", clock.instant())).doesNotThrowAnyException();
    }

    @Test
    void rejectsReplayWhileItsTimestampIsValid() {
        Instant signedAhead = clock.instant().plus(Duration.ofMinutes(15));
        nonces.use("key", "n", signedAhead);

        clock.advance(Duration.ofMinutes(30));

        assertUsed(signedAhead);
    }

    @Test
    void rejectsReplayAfterClockWasSetForwardAndBack() {
        Instant signed = clock.instant();
        nonces.use("key", "n", signed);

        clock.advance(Duration.ofMinutes(16));
        nonces().use("key", "another", clock.instant());
        clock.set(signed);

        assertUsed(signed);
    }

    @Test
    void deletesExpiredNoncesAfter30MinutesOfRealTime() {
        nonces.use("key", "n", clock.instant());

        clock.advance(Duration.ofMinutes(16));
        realTime.advance(Duration.ofMinutes(30));
        nonces().use("key", "second", clock.instant());
        assertThat(stored()).isEqualTo(2);
        realTime.advance(Duration.ofSeconds(1));
        nonces().use("key", "third", clock.instant());

        assertThat(stored()).isEqualTo(2);
    }

    private int stored() {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from nonce", Integer.class));
    }

    private void assertUsed(Instant signed) {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> nonces().use("key", "n", signed))
                .extracting(ApiException::code)
                .isEqualTo("SignatureNonceUsed");
    }
}
