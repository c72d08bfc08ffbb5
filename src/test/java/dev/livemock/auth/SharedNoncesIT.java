package dev.livemock.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.livemock.gateway.ApiException;
import dev.livemock.testing.LiveMockTest;
import dev.livemock.testing.ManualClock;
import dev.livemock.testing.OnlyOnPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The nonces in the database, as two processes would use them. */
@LiveMockTest
@OnlyOnPostgres
class SharedNoncesIT {

    @Autowired
    private ManualClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private final ManualClock realTime = new ManualClock(Instant.parse("2026-01-01T00:00:00Z"));

    private Nonces nonces;

    @BeforeEach
    void forgetAll() {
        nonces = nonces();
        nonces.reset();
    }

    private Nonces nonces() {
        return new SharedNonces(jdbc, clock.clock(), realTime);
    }

    @Test
    void refuseANonceThatWasUsedAtTheOther() {
        nonces.use("key", "n", clock.instant());

        assertRefused("key", "n", clock.instant());
    }

    @Test
    void takeTheNonceOfAnotherKey() {
        nonces.use("key", "n", clock.instant());

        assertThatCode(() -> nonces.use("another", "n", clock.instant())).doesNotThrowAnyException();
    }

    @Test
    void refuseANonceForAQuarterOfAnHourAndNoLonger() {
        nonces.use("key", "n", clock.instant());

        clock.advance(Duration.ofMinutes(15));
        assertRefused("key", "n", clock.instant());
        clock.advance(Duration.ofSeconds(1));

        assertThatCode(() -> nonces().use("key", "n", clock.instant())).doesNotThrowAnyException();
    }

    @Test
    void refuseAReplayForAsLongAsItsTimeIsTaken() {
        Instant signedAhead = clock.instant().plus(Duration.ofMinutes(15));
        nonces.use("key", "n", signedAhead);

        clock.advance(Duration.ofMinutes(30));

        assertRefused("key", "n", signedAhead);
    }

    @Test
    void rejectAReplayAfterTheClockWasSetForwardAndBack() {
        Instant signed = clock.instant();
        nonces.use("key", "n", signed);

        clock.advance(Duration.ofMinutes(16));
        nonces().use("key", "another", clock.instant());
        clock.set(signed);

        assertRefused("key", "n", signed);
    }

    @Test
    void areDeletedOnceTheyAreExpiredAndHalfAnHourOfRealTimeHasPassed() {
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

    private void assertRefused(String key, String nonce, Instant signed) {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> nonces().use(key, nonce, signed))
                .extracting(ApiException::code)
                .isEqualTo("SignatureNonceUsed");
    }
}
