package dev.livemock.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class JointReadingTest {

    private final AtomicInteger readings = new AtomicInteger();
    private final CountDownLatch firstBegun = new CountDownLatch(1);
    private final CountDownLatch firstMayEnd = new CountDownLatch(1);

    @Test
    void readsAnewForEachWhoAsksAlone() {
        JointReading reading = new JointReading(readings::incrementAndGet);

        assertThat(reading.get()).isEqualTo(1);
        assertThat(reading.get()).isEqualTo(2);
    }

    @Test
    void sharesTheNextReadingAmongThoseWhoAskWhileOneIsUnderWay() throws Exception {
        JointReading reading = new JointReading(() -> {
            int number = readings.incrementAndGet();
            holdTheFirst(number);
            return number;
        });
        CompletableFuture<Long> first = CompletableFuture.supplyAsync(reading::get, JointReadingTest::run);
        firstBegun.await();
        List<CompletableFuture<Long>> others =
                Stream.generate(() -> askAndWait(reading)).limit(5).toList();

        firstMayEnd.countDown();

        assertThat(first.join()).isEqualTo(1);
        assertThat(others).allSatisfy(other -> assertThat(other.join()).isEqualTo(2));
    }

    @Test
    void sharesAFailureWithThoseWhoWait() throws Exception {
        JointReading reading = new JointReading(() -> {
            holdTheFirst(readings.incrementAndGet());
            throw new IllegalStateException("away");
        });
        CompletableFuture<Long> first = CompletableFuture.supplyAsync(reading::get, JointReadingTest::run);
        firstBegun.await();
        CompletableFuture<Long> other = askAndWait(reading);

        firstMayEnd.countDown();

        assertAway(first);
        assertAway(other);
        assertThat(readings).hasValue(1);
    }

    private static void assertAway(CompletableFuture<Long> asked) {
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(asked::join)
                .withCauseInstanceOf(DataAccessResourceFailureException.class)
                .withMessageContaining("away");
    }

    private void holdTheFirst(int number) {
        if (number == 1) {
            firstBegun.countDown();
            try {
                firstMayEnd.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Asks in a thread of its own, and returns when that waits for its turn. */
    private static CompletableFuture<Long> askAndWait(JointReading reading) {
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        CompletableFuture<Long> asked = CompletableFuture.supplyAsync(reading::get, task -> thread.complete(run(task)));
        while (thread.join().getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return asked;
    }

    private static Thread run(Runnable task) {
        Thread thread = new Thread(task);
        thread.start();
        return thread;
    }
}
