package dev.livemock.throttle;

import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.jdbc.CustomColumnProvider;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import io.github.bucket4j.distributed.serialization.InternalSerializationHelper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The table in which Bucket4j stores the buckets. Buckets expire by the clock that refills them, not by the system clock
 * that Bucket4j uses by default: while the application's clock is frozen, empty buckets must not expire.
 */
final class BucketTable {

    /** The time to live of a bucket after its last use. It is longer than the time to refill. */
    private static final Duration RETENTION = Duration.ofMinutes(1);

    private static final String LEVELS = """
            select id, state from bucket where starts_with(id, ?) and expires_at > ? and state is not null
            order by expires_at desc limit ?""";
    private static final String DELETE_EXPIRED = """
            delete from bucket where id in
            (select id from bucket where expires_at < ? limit 10000 for update skip locked)""";

    private final JdbcTemplate jdbc;
    private final TimeMeter time;

    BucketTable(JdbcTemplate jdbc, TimeMeter time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    ProxyManager<String> store() {
        return Bucket4jPostgreSQL.selectForUpdateBasedBuilder(Objects.requireNonNull(jdbc.getDataSource()))
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .clientClock(time)
                .addCustomColumn(new ExpiresAt())
                .build();
    }

    /**
     * Returns the number of tokens, by bucket id, of the buckets that were used within the given time. Returns at most
     * {@value Buckets#MAX_LEVELS} buckets, the most recently used ones.
     */
    Map<String, Long> levels(long generation, Duration within) {
        long now = time.currentTimeNanos();
        long after =
                TimeUnit.NANOSECONDS.toMillis(now) + RETENTION.minus(within).toMillis();
        return jdbc
                .query(
                        LEVELS,
                        (row, number) -> Map.entry(row.getString(1), tokensIn(row.getBytes(2), now)),
                        BucketId.prefix(generation),
                        after,
                        Buckets.MAX_LEVELS)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static long tokensIn(byte[] stored, long now) {
        RemoteBucketState state = InternalSerializationHelper.deserializeState(stored);
        state.refillAllBandwidth(now);
        return state.getAvailableTokens();
    }

    void deleteExpired() {
        jdbc.update(DELETE_EXPIRED, TimeUnit.NANOSECONDS.toMillis(time.currentTimeNanos()));
    }

    private static final class ExpiresAt implements CustomColumnProvider<String> {

        @Override
        public void setCustomField(
                String id, int index, PreparedStatement statement, RemoteBucketState state, long nanos)
                throws SQLException {
            statement.setLong(index, TimeUnit.NANOSECONDS.toMillis(nanos) + RETENTION.toMillis());
        }

        @Override
        public String getCustomFieldName() {
            return "expires_at";
        }
    }
}
