package dev.livemock.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.clock.MovableClock;
import dev.livemock.fixture.ManualClock;
import dev.livemock.gateway.Caller;
import dev.livemock.gateway.Operation;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalBucketsTest {

    private static final Operation LIST = Operation.LIST_MESSAGE_GROUP;
    private static final Caller ANN = new Caller(Caller.Kind.USER, "ann");
    private static final long BYTES_PER_BUCKET = 700;
    private static final Caller BOB = new Caller(Caller.Kind.USER, "bob");

    private final ManualClock clock = new ManualClock(Instant.parse("2026-01-01T00:00:00Z"));

    @Test
    void allowsBurstOf100Calls() {
        assertThat(passed(buckets(1000), ANN, 150)).isEqualTo(100);
    }

    @Test
    void refillsEvenlyWithinOneSecond() {
        LocalBuckets buckets = buckets(1000);
        passed(buckets, ANN, 100);

        clock.advance(Duration.ofMillis(250));

        assertThat(passed(buckets, ANN, 150)).isEqualTo(25);
    }

    @Test
    void doesNotExceedCapacityAfterLongPause() {
        LocalBuckets buckets = buckets(1000);
        passed(buckets, ANN, 100);

        clock.advance(Duration.ofHours(1));

        assertThat(passed(buckets, ANN, 150)).isEqualTo(100);
    }

    @Test
    void refillsAfterClockWasSetBack() {
        LocalBuckets buckets = buckets(1000);
        passed(buckets, ANN, 100);

        clock.advance(Duration.ofDays(-1));
        assertThat(passed(buckets, ANN, 1)).isZero();
        clock.advance(Duration.ofMillis(250));

        assertThat(passed(buckets, ANN, 150)).isEqualTo(25);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void limitsMemoryWithFrozenClockAndLongNames(int rate) {
        int maxBytes = 4 << 20;
        LocalBuckets buckets = new LocalBuckets(new RateLimits(true, rate, Map.of()), time(), maxBytes);
        long before = usedHeap();

        IntStream.range(0, 100_000).forEach(i -> buckets.take(new Caller(Caller.Kind.USER, "名".repeat(248) + i), LIST));

        assertThat(usedHeap() - before).isLessThan(4L * maxBytes);
        assertThat(buckets.size()).isPositive();
    }

    @Test
    void truncatesLongCallerNames() {
        LocalBuckets buckets = buckets(1000);

        buckets.take(new Caller(Caller.Kind.USER, "x".repeat(1 << 20)), LIST);

        assertThat(buckets.levels()).extracting(level -> level.caller().name()).containsExactly("x".repeat(255));
    }

    @Test
    void returnsLevelOfBucket() {
        LocalBuckets buckets = buckets(1000);
        passed(buckets, ANN, 30);

        assertThat(buckets.levels()).containsExactly(new BucketResponse(ANN, "ListMessageGroup", 70, 100));
    }

    @Test
    void returnsLevelOfEmptyBucketOnce() {
        LocalBuckets buckets = buckets(1000);
        passed(buckets, ANN, 100);

        assertThat(buckets.levels()).containsExactly(new BucketResponse(ANN, "ListMessageGroup", 0, 100));
    }

    @Test
    void returnsAtMostMaxLevels() {
        LocalBuckets buckets = buckets(30_000);

        IntStream.range(0, 20_000).forEach(i -> buckets.take(user(i), LIST));

        assertThat(buckets.levels()).hasSize(Buckets.MAX_LEVELS);
    }

    @Test
    void returnsTimeToWaitWhenEmpty() {
        LocalBuckets buckets = buckets(1000);
        passed(buckets, ANN, 100);

        ConsumptionProbe rejected = buckets.take(ANN, LIST);

        assertThat(rejected.getNanosToWaitForRefill())
                .isEqualTo(Duration.ofMillis(10).toNanos());
    }

    @Test
    void limitsEachCallerSeparately() {
        LocalBuckets buckets = buckets(1000);
        passed(buckets, ANN, 150);

        assertThat(passed(buckets, BOB, 150)).isEqualTo(100);
    }

    @Test
    void distinguishesAccountFromUserOfSameName() {
        LocalBuckets buckets = buckets(1000);
        passed(buckets, ANN, 150);

        assertThat(passed(buckets, new Caller(Caller.Kind.ACCOUNT, ANN.name()), 150))
                .isEqualTo(100);
    }

    @Test
    void limitsEachOperationSeparately() {
        LocalBuckets buckets = buckets(1000);
        passed(buckets, ANN, 150);

        assertThat(buckets.take(ANN, Operation.GET_MESSAGE_GROUP).isConsumed()).isTrue();
    }

    @Test
    void appliesRateOfOperationIgnoringCaseOfItsName() {
        RateLimits rates = new RateLimits(true, 100, Map.of("listmessagegroup", 7));

        assertThat(passed(new LocalBuckets(rates, time(), 1000), ANN, 150)).isEqualTo(7);
    }

    @Test
    void keepsRejectingThrottledCallerWhenManyOthersCall() {
        LocalBuckets buckets = buckets(100);
        passed(buckets, ANN, 100);

        IntStream.range(0, 10_000).forEach(i -> buckets.take(user(i), LIST));

        assertThat(buckets.take(ANN, LIST).isConsumed()).isFalse();
    }

    @Test
    void keepsRejectingMostFrequentCallerWhenCacheOverflows() {
        LocalBuckets buckets = new LocalBuckets(new RateLimits(true, 1, Map.of()), time(), 100 * BYTES_PER_BUCKET);
        passed(buckets, ANN, 10);

        long accepted = IntStream.range(0, 10_000)
                .peek(i -> buckets.take(user(i), LIST))
                .filter(i -> buckets.take(ANN, LIST).isConsumed())
                .count();

        assertThat(accepted).isZero();
    }

    @Test
    void discardsFullBuckets() {
        LocalBuckets buckets = buckets(1000);
        passed(buckets, ANN, 150);

        clock.advance(Duration.ofSeconds(1));

        assertThat(buckets.size()).isZero();
    }

    private TimeMeter time() {
        return Throttle.timeMeter(new MovableClock(clock, () -> MovableClock.Setting.REAL, change -> {}, false));
    }

    /** Returns buckets with memory for at least the given number. */
    private LocalBuckets buckets(int count) {
        return new LocalBuckets(new RateLimits(true, 100, Map.of()), time(), count * BYTES_PER_BUCKET);
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long passed(Buckets buckets, Caller caller, int calls) {
        return IntStream.range(0, calls)
                .filter(i -> buckets.take(caller, LIST).isConsumed())
                .count();
    }

    private static Caller user(int number) {
        return new Caller(Caller.Kind.USER, "user" + number);
    }
}
