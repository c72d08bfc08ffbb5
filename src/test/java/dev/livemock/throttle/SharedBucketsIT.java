package dev.livemock.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.clock.MovableClock;
import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.ManualClock;
import dev.livemock.fixture.OnlyOnPostgres;
import dev.livemock.fixture.ServerTest;
import dev.livemock.gateway.Caller;
import dev.livemock.gateway.Operation;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The buckets in the database, used by two instances that simulate two processes. */
@ServerTest
@OnlyOnPostgres
class SharedBucketsIT {

    private static final Operation LIST = Operation.LIST_MESSAGE_GROUP;
    private static final long GENERATION = 1_000_000;

    @Autowired
    private ManualClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ApiClient api;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void deleteBuckets() {
        jdbc.update("delete from bucket");
    }

    @Test
    void enforcesOneLimitAcrossInstances() {
        Buckets one = buckets();
        Buckets other = buckets();
        Caller ann = user("ann");

        assertThat(passed(one, ann, 70) + passed(other, ann, 70)).isEqualTo(100);
    }

    @Test
    void givesRefilledTokensToFirstInstanceThatAsks() {
        Buckets one = buckets();
        Buckets other = buckets();
        Caller ben = user("ben");
        passed(one, ben, 101);
        passed(other, ben, 1);

        clock.advance(Duration.ofMillis(250));

        assertThat(passed(one, ben, 20)).isEqualTo(20);
        assertThat(passed(other, ben, 20)).isEqualTo(5);
    }

    @Test
    void returnsSameLevelsInAllInstances() {
        Caller cid = user("cid / \0 ü");
        passed(buckets(), cid, 30);

        assertThat(buckets().levels()).contains(new BucketResponse(cid, "ListMessageGroup", 70, 100));
    }

    @Test
    void returnsLevelsOfOperationsOfOtherVersions() {
        Caller eve = user("eve");
        passed(buckets(), eve, 30);
        jdbc.update("update bucket set id = replace(id, 'ListMessageGroup', 'FutureOperation') where id like '%/eve'");

        assertThat(buckets().levels()).contains(new BucketResponse(eve, "FutureOperation", 70, 100));
    }

    @Test
    void returnsAtMostMaxLevels() {
        passed(buckets(), user("gus"), 1);
        jdbc.update(
                "insert into bucket select id || number, state, expires_at from bucket, generate_series(1, 20000) number"
                        + " where id like '%/gus'");

        assertThat(buckets().levels()).hasSize(Buckets.MAX_LEVELS);
    }

    @Test
    void acceptsLongestCallerNames() {
        Caller longest = user("名".repeat(1000));

        passed(buckets(), longest, 30);

        assertThat(buckets().levels()).contains(new BucketResponse(longest, "ListMessageGroup", 70, 100));
    }

    /** The row is locked, so a call that queried the database would wait and fail with ServiceUnavailable. */
    @Test
    void rejectsWithoutDatabaseQueryUntilNextToken() {
        IntStream.range(0, 101).forEach(i -> list("dan"));

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            List<String> locked = jdbc.query(
                    "select id from bucket where id like '%/dan' for update", (row, number) -> row.getString(1));
            assertThat(locked).hasSize(1);
            IntStream.range(0, 50).forEach(i -> list("dan").assertError(400, "Throttling.User"));
        });

        clock.advance(Duration.ofMillis(10));
        assertThat(list("dan").status()).isEqualTo(200);
    }

    @Test
    void keepsEmptyBucketsWhileClockIsFrozen() {
        Caller eve = user("eve");
        passed(buckets(), eve, 100);

        table().deleteExpired();

        assertThat(passed(buckets(), eve, 1)).isZero();
    }

    @Test
    void deletesBucketsAfterRetentionTime() {
        passed(buckets(), user("fay"), 100);

        clock.advance(Duration.ofMinutes(2));
        table().deleteExpired();

        assertThat(jdbc.queryForObject("select count(*) from bucket", Integer.class))
                .isZero();
    }

    private ApiResponse list(String userId) {
        return api.list(Map.of("UserId", userId, "PageNum", "1", "PageSize", "1"));
    }

    private Buckets buckets() {
        return new SharedBuckets(new RateLimits(true, null, Map.of()), GENERATION, time(), table());
    }

    private BucketTable table() {
        return new BucketTable(jdbc, time());
    }

    private TimeMeter time() {
        return Throttle.timeMeter(new MovableClock(clock, () -> MovableClock.Setting.REAL, change -> {}, true));
    }

    private static long passed(Buckets buckets, Caller caller, int calls) {
        return IntStream.range(0, calls)
                .filter(i -> buckets.take(caller, LIST).isConsumed())
                .count();
    }

    private static Caller user(String name) {
        return new Caller(Caller.Kind.USER, name);
    }
}
