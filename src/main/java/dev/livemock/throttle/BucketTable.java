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
 * The table in which Bucket4j keeps the buckets. They expire by the clock that refills them, and not by the system's as
 * Bucket4j would have it: while the clock stands still no empty bucket may be forgotten.
 */
final class BucketTable {

    /** How long a bucket is kept after a token was taken; it has been full again for most of this time. */
    private static final Duration KEPT = Duration.ofMinutes(1);

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
     * Returns how many tokens there are, by the id, in the buckets from which one was taken within this time. If there are
     * more than {@value Buckets#MAX_LEVELS}, it returns those that were used last.
     */
    Map<String, Long> levels(long generation, Duration within) {
        long now = time.currentTimeNanos();
        long after = TimeUnit.NANOSECONDS.toMillis(now) + KEPT.minus(within).toMillis();
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
            statement.setLong(index, TimeUnit.NANOSECONDS.toMillis(nanos) + KEPT.toMillis());
        }

        @Override
        public String getCustomFieldName() {
            return "expires_at";
        }
    }
}
