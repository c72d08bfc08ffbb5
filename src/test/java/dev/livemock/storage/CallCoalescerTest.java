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

    private final AtomicInteger runs = new AtomicInteger();
    private final AtomicBoolean done = new AtomicBoolean();
    private final CountDownLatch isRunning = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @Test
    void repeatsTaskUntilDone() {
        CallCoalescer coalescer = new CallCoalescer(runs::incrementAndGet);

        coalescer.run(() -> runs.get() == 3);

        assertThat(runs).hasValue(3);
    }

    @Test
    void doesNotRunTaskWhenDone() {
        CallCoalescer coalescer = new CallCoalescer(runs::incrementAndGet);

        coalescer.run(() -> true);

        assertThat(runs).hasValue(0);
    }

    @Test
    void runsTaskOnceForAllWaitingThreads() throws Exception {
        CallCoalescer coalescer = new CallCoalescer(() -> {
            runs.incrementAndGet();
            awaitMayEnd();
            done.set(true);
        });
        List<CompletableFuture<Void>> all = startCalls(coalescer);

        mayEnd.countDown();

        all.forEach(CompletableFuture::join);
        assertThat(runs).hasValue(1);
    }

    @Test
    void failsOnceForAllWaitingThreads() throws Exception {
        CallCoalescer coalescer = new CallCoalescer(() -> {
            runs.incrementAndGet();
            awaitMayEnd();
            throw new IllegalStateException("away");
        });
        List<CompletableFuture<Void>> all = startCalls(coalescer);

        mayEnd.countDown();

        assertThat(all).allSatisfy(call -> assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(call::join)
                .withCauseInstanceOf(DataAccessResourceFailureException.class)
                .withMessageContaining("away"));
        assertThat(runs).hasValue(1);
    }

    @Test
    void runsTaskAgainAfterFailure() {
        CallCoalescer coalescer = new CallCoalescer(() -> {
            if (runs.incrementAndGet() == 1) {
                throw new IllegalStateException("away");
            }
        });
        assertThatExceptionOfType(DataAccessResourceFailureException.class)
                .isThrownBy(() -> coalescer.run(() -> runs.get() == 2));

        coalescer.run(() -> runs.get() == 2);

        assertThat(runs).hasValue(2);
    }

    /** Starts a call and returns when it is running and five other calls wait for it. */
    private List<CompletableFuture<Void>> startCalls(CallCoalescer coalescer) throws InterruptedException {
        CompletableFuture<Void> first =
                CompletableFuture.runAsync(() -> coalescer.run(done::get), CallCoalescerTest::start);
        isRunning.await();
        List<CompletableFuture<Void>> all = new ArrayList<>(List.of(first));
        for (int i = 0; i < 5; i++) {
            all.add(startWaitingCall(coalescer));
        }
        return all;
    }

    private void awaitMayEnd() {
        isRunning.countDown();
        try {
            mayEnd.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Calls the coalescer in a new thread, and returns when that thread waits. */
    private CompletableFuture<Void> startWaitingCall(CallCoalescer coalescer) {
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        CompletableFuture<Void> run =
                CompletableFuture.runAsync(() -> coalescer.run(done::get), task -> thread.complete(start(task)));
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
