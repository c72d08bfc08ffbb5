package dev.livemock.auth;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.livemock.error.ApiException;
import dev.livemock.storage.Transactions;
import dev.livemock.testing.LiveMockTest;
import dev.livemock.testing.ManualClock;
import dev.livemock.testing.OnlyOnPostgres;
import java.time.Duration;
import java.time.Instant;
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

    @Autowired
    private Transactions transactions;

    private Nonces nonces;

    @BeforeEach
    void forgetAll() {
        nonces = nonces();
        nonces.reset();
    }

    private Nonces nonces() {
        return new SharedNonces(jdbc, transactions, clock.clock());
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

    private void assertRefused(String key, String nonce, Instant signed) {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> nonces().use(key, nonce, signed))
                .extracting(ApiException::code)
                .isEqualTo("SignatureNonceUsed");
    }
}
