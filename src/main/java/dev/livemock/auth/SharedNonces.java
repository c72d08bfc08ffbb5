package dev.livemock.auth;

import dev.livemock.gateway.ErrorCode;
import dev.livemock.storage.IntervalGuard;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The nonces of all processes that share a database. A nonce that was used in one process is rejected in all others. */
final class SharedNonces implements Nonces {

    /** An expired nonce can be used again, even if it is not deleted yet. */
    private static final String USE = """
            insert into nonce (access_key_id, nonce, expires, used_at) values (?, ?, ?, ?)
            on conflict (access_key_id, nonce)
            do update set expires = excluded.expires, used_at = excluded.used_at where nonce.expires < ?""";

    private static final String DELETE_EXPIRED = "delete from nonce where expires < ? and used_at < ?";
    private static final String DELETE_ALL = "delete from nonce";
    private static final Duration DELETION_INTERVAL = Duration.ofSeconds(30);

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final InstantSource realTime;
    private final IntervalGuard deletionInterval = new IntervalGuard(DELETION_INTERVAL);

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
        if (jdbc.update(USE, accessKeyId, Nonces.hash(nonce), expires, realNow, now) == 0) {
            throw ErrorCode.SIGNATURE_NONCE_USED.exception();
        }
        deletionInterval.run(() -> jdbc.update(DELETE_EXPIRED, now, realNow - RETENTION.toSeconds()));
    }

    @Override
    public void reset() {
        jdbc.update(DELETE_ALL);
    }
}
