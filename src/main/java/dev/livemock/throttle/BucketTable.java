package dev.livemock.throttle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AbstractCompareAndSwapBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AsyncCompareAndSwapOperation;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.CompareAndSwapOperation;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import io.github.bucket4j.distributed.serialization.InternalSerializationHelper;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The table in which Bucket4j stores the buckets, by compare-and-swap. Taking a token needs one round trip if this process knows
 * the state of the bucket, and two if it does not. Each change that another process made in the meantime adds two. The modules
 * of Bucket4j for PostgreSQL lock the row in a transaction, which always needs three.
 *
 * <p>Buckets expire by the clock that refills them, not by the system clock: while the application's clock is frozen, empty
 * buckets must not expire.
 */
final class BucketTable extends AbstractCompareAndSwapBasedProxyManager<String> {

    /** The time to live of a bucket after its last use. It is longer than the time to refill. */
    private static final Duration RETENTION = Duration.ofMinutes(1);

    /** The size of an entry of {@link #lastStates}, without the id. */
    private static final int BYTES_PER_STATE = 240;

    private static final String SELECT = "select state from bucket where id = ?";
    private static final String INSERT =
            "insert into bucket (id, state, expires_at) values (?, ?, ?) on conflict do nothing";
    private static final String UPDATE = "update bucket set state = ?, expires_at = ? where id = ? and state = ?";
    private static final String LEVELS = """
            select id, state from bucket where starts_with(id, ?) and expires_at > ?
            order by expires_at desc limit ?""";
    private static final String DELETE_EXPIRED = """
            delete from bucket where id in
            (select id from bucket where expires_at < ? limit 10000 for update skip locked)""";

    private final JdbcTemplate jdbc;
    private final TimeMeter time;

    /** The states that this process read or wrote last. Other processes may have changed them since. */
    private final Cache<String, byte[]> lastStates = Caffeine.newBuilder()
            .maximumWeight(LocalBuckets.maxBytes())
            .weigher((String id, byte[] state) -> BYTES_PER_STATE + id.length())
            .executor(Runnable::run)
            .build();

    BucketTable(JdbcTemplate jdbc, TimeMeter time) {
        super(ClientSideConfig.getDefault().withClientClock(time));
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    protected CompareAndSwapOperation beginCompareAndSwapOperation(String id) {
        return new CompareAndSwapOperation() {
            @Override
            public Optional<byte[]> getStateData(Optional<Long> timeoutNanos) {
                return Optional.ofNullable(lastStates.getIfPresent(id)).or(() -> read(id));
            }

            @Override
            public boolean compareAndSwap(
                    byte @Nullable [] original, byte[] updated, RemoteBucketState state, Optional<Long> timeoutNanos) {
                return swap(id, original, updated);
            }
        };
    }

    private Optional<byte[]> read(String id) {
        Optional<byte[]> state =
                jdbc.queryForList(SELECT, byte[].class, id).stream().findFirst();
        state.ifPresent(found -> lastStates.put(id, found));
        return state;
    }

    private boolean swap(String id, byte @Nullable [] original, byte[] updated) {
        long expiresAt = TimeUnit.NANOSECONDS.toMillis(time.currentTimeNanos()) + RETENTION.toMillis();
        int changed = original == null
                ? jdbc.update(INSERT, id, updated, expiresAt)
                : jdbc.update(UPDATE, updated, expiresAt, id, original);
        if (changed == 1) {
            lastStates.put(id, updated);
        } else if (original != null) {
            lastStates.asMap().remove(id, original);
        }
        return changed == 1;
    }

    @Override
    public void removeProxy(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isAsyncModeSupported() {
        return false;
    }

    @Override
    protected AsyncCompareAndSwapOperation beginAsyncCompareAndSwapOperation(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected CompletableFuture<Void> removeAsync(String id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Returns the fill levels of the buckets that were used within the time to refill. Returns at most
     * {@value Buckets#MAX_LEVELS} buckets, the most recently used ones.
     */
    List<BucketResponse> levels(long generation) {
        long now = time.currentTimeNanos();
        long after = TimeUnit.NANOSECONDS.toMillis(now)
                + RETENTION.minus(RateLimits.TIME_TO_REFILL).toMillis();
        return jdbc.query(
                LEVELS,
                (row, number) -> BucketId.level(row.getString(1), tokensIn(row.getBytes(2), now)),
                BucketId.prefix(generation),
                after,
                Buckets.MAX_LEVELS);
    }

    private static long tokensIn(byte[] stored, long now) {
        RemoteBucketState state = InternalSerializationHelper.deserializeState(stored);
        state.refillAllBandwidth(now);
        return state.getAvailableTokens();
    }

    void deleteExpired() {
        jdbc.update(DELETE_EXPIRED, TimeUnit.NANOSECONDS.toMillis(time.currentTimeNanos()));
    }
}
