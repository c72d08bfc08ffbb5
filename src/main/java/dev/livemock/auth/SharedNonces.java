package dev.livemock.auth;

import dev.livemock.gateway.ErrorCode;
import dev.livemock.storage.IntervalGuard;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The nonces of all processes that share a database: one that was used at one is refused at the others. */
final class SharedNonces implements Nonces {

    /** A nonce whose time is over may be used again, whether or not it was deleted yet. */
    private static final String USE = """
            insert into nonce (access_key_id, nonce, expires, used_at) values (?, ?, ?, ?)
            on conflict (access_key_id, nonce)
            do update set expires = excluded.expires, used_at = excluded.used_at where nonce.expires < ?""";

    private static final String DELETE_EXPIRED = "delete from nonce where expires < ? and used_at < ?";
    private static final String DELETE_ALL = "delete from nonce";
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final InstantSource realTime;
    private final IntervalGuard periodically = new IntervalGuard(PAUSE);

    SharedNonces(JdbcTemplate jdbc, Clock clock, InstantSource realTime) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.realTime = realTime;
    }

    @Override
    public void use(String accessKeyId, String nonce, Instant signed) {
        long now = clock.instant().getEpochSecond();
        long realNow = realTime.instant().getEpochSecond();
        long expires = Math.max(now, signed.getEpochSecond()) + SignatureTimestamp.TOLERANCE.toSeconds();
        if (jdbc.update(USE, accessKeyId, NonceId.of(nonce).uuid(), expires, realNow, now) == 0) {
            throw ErrorCode.SIGNATURE_NONCE_USED.exception();
        }
        periodically.run(() -> jdbc.update(DELETE_EXPIRED, now, realNow - KEPT.toSeconds()));
    }

    @Override
    public void reset() {
        jdbc.update(DELETE_ALL);
    }

    @Override
    public boolean isInDatabase() {
        return true;
    }
}
