package dev.livemock.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class CallCoalescerTest {

    private final AtomicInteger flights = new AtomicInteger();
    private final AtomicBoolean done = new AtomicBoolean();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @Test
    void worksUntilItIsDone() {
        CallCoalescer flight = new CallCoalescer(flights::incrementAndGet);

        flight.run(() -> flights.get() == 3);

        assertThat(flights).hasValue(3);
    }

    @Test
    void doesNothingThatIsDone() {
        CallCoalescer flight = new CallCoalescer(flights::incrementAndGet);

        flight.run(() -> true);

        assertThat(flights).hasValue(0);
    }

    @Test
    void worksOnceForAllWhoWait() throws Exception {
        CallCoalescer flight = new CallCoalescer(() -> {
            flights.incrementAndGet();
            holdUp();
            done.set(true);
        });
        List<CompletableFuture<Void>> all = firstAndOthers(flight);

        mayEnd.countDown();

        all.forEach(CompletableFuture::join);
        assertThat(flights).hasValue(1);
    }

    @Test
    void failsOnceForAllWhoWait() throws Exception {
        CallCoalescer flight = new CallCoalescer(() -> {
            flights.incrementAndGet();
            holdUp();
            throw new IllegalStateException("away");
        });
        List<CompletableFuture<Void>> all = firstAndOthers(flight);

        mayEnd.countDown();

        assertThat(all).allSatisfy(one -> assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(one::join)
                .withCauseInstanceOf(DataAccessResourceFailureException.class)
                .withMessageContaining("away"));
        assertThat(flights).hasValue(1);
    }

    @Test
    void triesAgainAfterAFailure() {
        CallCoalescer flight = new CallCoalescer(() -> {
            if (flights.incrementAndGet() == 1) {
                throw new IllegalStateException("away");
            }
        });
        assertThatExceptionOfType(DataAccessResourceFailureException.class)
                .isThrownBy(() -> flight.run(() -> flights.get() == 2));

        flight.run(() -> flights.get() == 2);

        assertThat(flights).hasValue(2);
    }

    /** Returns when the first has begun and five others wait. */
    private List<CompletableFuture<Void>> firstAndOthers(CallCoalescer flight) throws InterruptedException {
        CompletableFuture<Void> first =
                CompletableFuture.runAsync(() -> flight.run(done::get), CallCoalescerTest::start);
        begun.await();
        List<CompletableFuture<Void>> all = new ArrayList<>(List.of(first));
        for (int i = 0; i < 5; i++) {
            all.add(runAndWait(flight));
        }
        return all;
    }

    private void holdUp() {
        begun.countDown();
        try {
            mayEnd.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs it in a thread of its own, and returns when that waits for its turn. */
    private CompletableFuture<Void> runAndWait(CallCoalescer flight) {
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        CompletableFuture<Void> run =
                CompletableFuture.runAsync(() -> flight.run(done::get), task -> thread.complete(start(task)));
        while (thread.join().getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return run;
    }

    private static Thread start(Runnable task) {
        Thread thread = new Thread(task);
        thread.start();
        return thread;
    }
}
